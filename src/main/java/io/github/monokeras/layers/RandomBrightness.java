package io.github.monokeras.layers;

/**
 * Makes each image brighter or darker: {@code output = input + f (most - least)}, in training only.
 *
 * <p>Input and output {@code (batch, height, width, channels)}; {@code least} and {@code most} are the range of values,
 * within which the output is kept.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_brightness/">keras.layers.RandomBrightness</a>
 */
public final class RandomBrightness extends ColorLayer<RandomBrightness> {

    /** Makes a layer that adds up to a part, from 0 to 1, of the range of values, or takes it away. */
    public RandomBrightness(double factor) {
        this(new double[] {factor});
    }

    /** Makes a layer that adds a part, between two from -1 to 1, of the range of values. */
    public RandomBrightness(double[] factor) {
        super(factor("RandomBrightness", -1, 1, factor));
    }

    @Override
    Range ordered(double least, double most) {
        return Range.of(least, most);
    }

    @Override
    protected RandomBrightness self() {
        return this;
    }
}
