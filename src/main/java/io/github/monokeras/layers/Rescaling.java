package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;

/**
 * Brings numbers into another range: {@code output = input scale + offset}, as {@code new Rescaling(1 / 255.)} does with
 * the colors of images.
 *
 * <p>Input and output {@code (batch, …)}; scale and offset are one number for all, or one for each place of the last axis.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/">keras.layers.Rescaling</a>
 */
public final class Rescaling extends SingleInputLayer<Rescaling> {

    private final double[] scale;
    private double[] offset;

    /** Makes a layer that multiplies by one number. */
    public Rescaling(double scale) {
        this(scale, 0);
    }

    /** Makes a layer that multiplies by one number and adds another. */
    public Rescaling(double scale, double offset) {
        this.scale = new double[] {scale};
        this.offset = new double[] {offset};
    }

    /** Makes a layer that multiplies each place of the last axis by its number. */
    public Rescaling(double[] scale) {
        this.scale = scale.clone();
        this.offset = new double[] {0};
    }

    /** Sets what is added: one number for all, or one for each place of the last axis; default 0. */
    public Rescaling offset(double... newOffset) {
        requireUnbuilt();
        offset = newOffset.clone();
        return this;
    }

    /** Returns what is multiplied by: one number for all, or one for each place of the last axis. */
    public double[] scale() {
        return scale.clone();
    }

    /** Returns what is added: one number for all, or one for each place of the last axis. */
    public double[] offset() {
        return offset.clone();
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected Shape outputShape(Shape input) {
        requireFitting("scale", scale, input);
        requireFitting("offset", offset, input);
        return input;
    }

    @Override
    protected void describe(Config config) {
        config.put("scale", Range.written(scale)).put("offset", Range.written(offset));
    }

    @Override
    protected Rescaling self() {
        return this;
    }

    private void requireFitting(String option, double[] numbers, Shape input) {
        if (numbers.length != 1 && (input.rank() == 0 || numbers.length != input.dim(-1))) {
            throw new IllegalArgumentException(
                    "%s: %s must hold 1 number, or one for each place of the last axis, got %s for an input sample of shape %s"
                            .formatted(who(), option, Arrays.toString(numbers), input));
        }
    }
}
