package io.github.monokeras.layers;

import org.jspecify.annotations.Nullable;

/**
 * Shrinks or enlarges each image around its middle, in training only.
 *
 * <p>Input and output {@code (batch, height, width, channels)}. The new pixel {@code (x, y)} has the color of
 * {@code (zx x, zy y)}, counted from the middle, with {@code z = 1 + factor}.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_zoom/">keras.layers.RandomZoom</a>
 */
public final class RandomZoom extends AffineImageLayer<RandomZoom> {

    private final double[] heightFactor;
    private final double @Nullable [] widthFactor;

    /**
     * Makes a layer that keeps the aspect ratio.
     *
     * @param heightFactor by how much, above -1 and at most 1, in either direction
     */
    public RandomZoom(double heightFactor) {
        this(new double[] {heightFactor}, null);
    }

    /** Makes a layer that zooms the two axes by draws of their own. */
    public RandomZoom(double heightFactor, double widthFactor) {
        this(new double[] {heightFactor}, new double[] {widthFactor});
    }

    /**
     * Makes a layer that zooms by factors between two.
     *
     * @param heightFactor one number, or the least and the most; above -1 and at most 1; positive zooms out, negative in
     * @param widthFactor the same for the width, or null: the aspect ratio is kept
     */
    public RandomZoom(double[] heightFactor, double @Nullable [] widthFactor) {
        this.heightFactor = checked("heightFactor", heightFactor);
        this.widthFactor = widthFactor == null ? null : checked("widthFactor", widthFactor);
    }

    /** Returns by how much heights are zoomed. */
    public Range heightFactor() {
        return Range.of(heightFactor);
    }

    /** Returns by how much widths are zoomed, or null: as the heights. */
    public @Nullable Range widthFactor() {
        return widthFactor == null ? null : Range.of(widthFactor);
    }

    @Override
    protected void describe(Config config) {
        super.describe(config);
        config.put("height_factor", Range.written(heightFactor))
                .put("width_factor", widthFactor == null ? null : Range.written(widthFactor));
    }

    @Override
    protected RandomZoom self() {
        return this;
    }

    private static double[] checked(String option, double... factor) {
        requireOneOrTwo("RandomZoom", option, factor);
        for (double number : factor) {
            if (!(number > -1 && number <= 1)) {
                throw outOfBounds("RandomZoom", option, "above -1 and at most 1", factor);
            }
        }
        return factor.clone();
    }
}
