package io.github.monokeras.backend.reference.activations;

/** Curves in the shape of an S. */
public final class Sigmoids {

    private Sigmoids() {}

    /** {@code σ(x) = 1 / (1 + exp(-x))}; the derivative is {@code σ(x) (1 - σ(x))}. */
    public static Curve sigmoid() {
        return new Curve(Sigmoids::sigmoid, x -> sigmoid(x) * (1 - sigmoid(x)));
    }

    /** {@code tanh(x)}; the derivative is {@code 1 - tanh(x)²}. */
    public static Curve tanh() {
        return new Curve(Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x));
    }

    /** {@code x / (1 + |x|)}; the derivative is {@code 1 / (1 + |x|)²}. */
    public static Curve softsign() {
        return new Curve(x -> x / (1 + Math.abs(x)), x -> 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x))));
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
