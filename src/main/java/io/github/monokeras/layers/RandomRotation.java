package io.github.monokeras.layers;

/**
 * Turns each image around its middle by a random angle, in training only.
 *
 * <p>Input and output {@code (batch, height, width, channels)}. The new pixel {@code (x, y)} has the color of
 * {@code (x cos a - y sin a, x sin a + y cos a)}, counted from the middle, {@code a} being {@code 2 pi} times the factor.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_rotation/">keras.layers.RandomRotation</a>
 */
public final class RandomRotation extends AffineImageLayer<RandomRotation> {

    private final Range factor;

    /**
     * Makes a layer that turns by up to a part of the full circle, in either direction.
     *
     * @param factor that part, from -1 to 1; positive is counterclockwise
     */
    public RandomRotation(double factor) {
        this(new double[] {factor});
    }

    /**
     * Makes a layer that turns by an angle between two.
     *
     * @param factor two parts of the full circle, from -1 to 1; positive is counterclockwise
     */
    public RandomRotation(double[] factor) {
        this.factor = factor("RandomRotation", -1, 1, factor);
    }

    /** Returns which parts of the full circle are drawn from. */
    public Range factor() {
        return factor;
    }

    @Override
    protected void describe(Config config) {
        super.describe(config);
        config.put("factor", new double[] {factor.lower(), factor.upper()});
    }

    @Override
    protected RandomRotation self() {
        return this;
    }
}
