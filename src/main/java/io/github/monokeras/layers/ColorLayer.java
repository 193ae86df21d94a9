package io.github.monokeras.layers;

/**
 * What the layers that change colors at random have in common: the range that the colors are in, and stay in.
 *
 * @param <L> the layer itself
 */
public abstract class ColorLayer<L extends ColorLayer<L>> extends RandomImageLayer<L> {

    private final Range factor;
    private Range valueRange = new Range(0, 255);

    /** Makes a layer with the next free name of its class. */
    ColorLayer(Range factor) {
        this.factor = factor;
    }

    /** Sets the least and the most that a color may be; default 0 and 255. */
    public final L valueRange(double least, double most) {
        requireUnbuilt();
        valueRange = ordered(least, most);
        return self();
    }

    /** Returns where the factor is drawn from, as it was given. */
    public final Range factor() {
        return factor;
    }

    /** Returns the least and the most that a color may be. */
    public final Range valueRange() {
        return valueRange;
    }

    /** Takes the bounds of the colors as the layer reads them. */
    Range ordered(double least, double most) {
        return new Range(least, most);
    }

    @Override
    protected void describe(Config config) {
        super.describe(config);
        config.put("factor", new double[] {factor.lower(), factor.upper()})
                .put("value_range", new double[] {valueRange.lower(), valueRange.upper()});
    }
}
