package io.github.monokeras.layers;

/**
 * Draws the colors of each image together or apart: {@code output = (input - mean) f + mean}, in training only.
 *
 * <p>Input and output {@code (batch, height, width, channels)}; the mean is that of a channel of one image. Of a factor
 * {@code (lower, upper)}, {@code f} is drawn from {@code [1 - lower, 1 + upper)}; of one number from {@code [1, 1 + factor)},
 * as in Keras 3. The output is kept within the range of values.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_contrast/">keras.layers.RandomContrast</a>
 */
public final class RandomContrast extends ColorLayer<RandomContrast> {

    /** Makes a layer that draws colors apart by up to a factor from 0 to 1. */
    public RandomContrast(double factor) {
        this(new double[] {factor});
    }

    /** Makes a layer with the most that colors are drawn together and apart by, each from 0 to 1, the lesser first. */
    public RandomContrast(double[] factor) {
        super(factor("RandomContrast", 0, 1, factor));
    }

    @Override
    protected RandomContrast self() {
        return this;
    }
}
