package io.github.monokeras.layers;

/**
 * Shifts each image up, down and sideways, in training only.
 *
 * <p>Input and output {@code (batch, height, width, channels)}. The new pixel {@code (x, y)} has the color of
 * {@code (x - width fx, y - height fy)}.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_translation/">keras.layers.RandomTranslation</a>
 */
public final class RandomTranslation extends AffineImageLayer<RandomTranslation> {

    private final double[] heightFactor;
    private final double[] widthFactor;

    /**
     * Makes a layer that shifts by up to a part of the height and of the width, in either direction.
     *
     * @param heightFactor that part of the height, from -1 to 1
     * @param widthFactor that part of the width, from -1 to 1
     */
    public RandomTranslation(double heightFactor, double widthFactor) {
        this(new double[] {heightFactor}, new double[] {widthFactor});
    }

    /**
     * Makes a layer that shifts by parts between two.
     *
     * @param heightFactor one number, or the least and the most, from -1 to 1; positive is down
     * @param widthFactor one number, or the least and the most, from -1 to 1; positive is right
     */
    public RandomTranslation(double[] heightFactor, double[] widthFactor) {
        this.heightFactor = checked("heightFactor", heightFactor);
        this.widthFactor = checked("widthFactor", widthFactor);
    }

    /** Returns by which parts of the height is shifted. */
    public Range heightFactor() {
        return Range.of(heightFactor);
    }

    /** Returns by which parts of the width is shifted. */
    public Range widthFactor() {
        return Range.of(widthFactor);
    }

    @Override
    protected void describe(Config config) {
        super.describe(config);
        config.put("height_factor", Range.written(heightFactor)).put("width_factor", Range.written(widthFactor));
    }

    @Override
    protected RandomTranslation self() {
        return this;
    }

    private static double[] checked(String option, double... factor) {
        requireOneOrTwo("RandomTranslation", option, factor);
        for (double number : factor) {
            if (!(number >= -1 && number <= 1)) {
                throw outOfBounds("RandomTranslation", option, "from -1 to 1", factor);
            }
        }
        return factor.clone();
    }
}
