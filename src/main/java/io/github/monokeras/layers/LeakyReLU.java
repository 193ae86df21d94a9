package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;

/**
 * Lets a little of the negative numbers through: {@code f(x) = x} above 0, {@code negativeSlope x} below.
 *
 * <p>Input and output {@code (batch, …)}. The activation {@code "leaky_relu"} is the same with the slope 0.2.
 *
 * @see <a href="https://keras.io/api/layers/activation_layers/leaky_relu/">keras.layers.LeakyReLU</a>
 */
public final class LeakyReLU extends SingleInputLayer<LeakyReLU> {

    private double negativeSlope = 0.3;

    /** Makes a layer of Keras's default slope, 0.3. */
    public LeakyReLU() {}

    /** Makes a layer of another slope, as Keras's {@code LeakyReLU(0.1)}. */
    public LeakyReLU(double negativeSlope) {
        this.negativeSlope = checked(negativeSlope);
    }

    /** Sets the slope below 0, 0 or more; default 0.3. */
    public LeakyReLU negativeSlope(double newNegativeSlope) {
        requireUnbuilt();
        negativeSlope = checked(newNegativeSlope);
        return this;
    }

    /** Returns the slope below 0. */
    public double negativeSlope() {
        return negativeSlope;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected void describe(Config config) {
        config.put("negative_slope", negativeSlope);
    }

    @Override
    protected Shape outputShape(Shape input) {
        return input;
    }

    @Override
    protected LeakyReLU self() {
        return this;
    }

    private static double checked(double negativeSlope) {
        if (!(negativeSlope >= 0 && Double.isFinite(negativeSlope))) {
            throw new IllegalArgumentException(
                    "LeakyReLU: negativeSlope must be at least 0 and finite, got " + negativeSlope);
        }
        return negativeSlope;
    }
}
