package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;

/**
 * Bends the negative numbers towards {@code -alpha}: {@code f(x) = x} above 0, {@code alpha (exp(x) - 1)} below.
 *
 * <p>Input and output {@code (batch, …)}.
 *
 * @see <a href="https://keras.io/api/layers/activation_layers/elu/">keras.layers.ELU</a>
 * @see <a href="https://arxiv.org/abs/1511.07289">Clevert, Unterthiner and Hochreiter, Exponential linear units</a>
 */
public final class ELU extends SingleInputLayer<ELU> {

    private double alpha = 1;

    /** Makes a layer of Keras's default, alpha 1. */
    public ELU() {}

    /** Makes a layer of another alpha, as Keras's {@code ELU(0.5)}. */
    public ELU(double alpha) {
        this.alpha = checked(alpha);
    }

    /** Sets the number whose negative far negative inputs come near to; any finite number, default 1. */
    public ELU alpha(double newAlpha) {
        requireUnbuilt();
        alpha = checked(newAlpha);
        return this;
    }

    /** Returns the number whose negative far negative inputs come near to. */
    public double alpha() {
        return alpha;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected void describe(Config config) {
        config.put("alpha", alpha);
    }

    @Override
    protected Shape outputShape(Shape input) {
        return input;
    }

    @Override
    protected ELU self() {
        return this;
    }

    private static double checked(double alpha) {
        if (!Double.isFinite(alpha)) {
            throw new IllegalArgumentException("ELU: alpha must be finite, got " + alpha);
        }
        return alpha;
    }
}
