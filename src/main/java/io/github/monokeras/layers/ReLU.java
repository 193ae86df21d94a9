package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Rectifies each number: {@code f(x) = min(x, maxValue)} above the threshold, {@code negativeSlope (x - threshold)} below.
 *
 * <p>Input and output {@code (batch, …)}.
 *
 * @see <a href="https://keras.io/api/layers/activation_layers/relu/">keras.layers.ReLU</a>
 */
public final class ReLU extends SingleInputLayer<ReLU> {

    private @Nullable Double maxValue;
    private double negativeSlope;
    private double threshold;

    /** Makes a layer of {@code max(x, 0)}. */
    public ReLU() {}

    /** Makes a layer of {@code min(max(x, 0), maxValue)}, as Keras's {@code ReLU(6.0)}. */
    public ReLU(double maxValue) {
        this.maxValue = checked("maxValue", maxValue);
    }

    /** Sets the greatest number that comes out, 0 or more; default none. */
    public ReLU maxValue(double newMaxValue) {
        requireUnbuilt();
        maxValue = checked("maxValue", newMaxValue);
        return this;
    }

    /** Sets the slope below the threshold, 0 or more; default 0. */
    public ReLU negativeSlope(double newNegativeSlope) {
        requireUnbuilt();
        negativeSlope = checked("negativeSlope", newNegativeSlope);
        return this;
    }

    /** Sets the number up to which nothing comes through but by the slope, 0 or more; default 0. */
    public ReLU threshold(double newThreshold) {
        requireUnbuilt();
        threshold = checked("threshold", newThreshold);
        return this;
    }

    /** Returns the greatest number that comes out, or null if there is none. */
    public @Nullable Double maxValue() {
        return maxValue;
    }

    /** Returns the slope below the threshold. */
    public double negativeSlope() {
        return negativeSlope;
    }

    /** Returns the number up to which nothing comes through but by the slope. */
    public double threshold() {
        return threshold;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected void describe(Config config) {
        config.put("max_value", maxValue).put("negative_slope", negativeSlope).put("threshold", threshold);
    }

    @Override
    protected Shape outputShape(Shape input) {
        return input;
    }

    @Override
    protected ReLU self() {
        return this;
    }

    private static double checked(String option, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("ReLU: " + option + " must be at least 0 and finite, got " + value);
        }
        return value;
    }
}
