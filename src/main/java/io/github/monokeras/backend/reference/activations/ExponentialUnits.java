package io.github.monokeras.backend.reference.activations;

/** Curves with {@code exp(x)} in them. */
public final class ExponentialUnits {

    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;

    private ExponentialUnits() {}

    /** {@code exp(x)}; the derivative is itself. */
    public static Curve exponential() {
        return new Curve(Math::exp, Math::exp);
    }

    /** {@code x} above 0, {@code a (exp(x) - 1)} below; the derivative is 1 and {@code a exp(x)}. */
    public static Curve elu(double a) {
        return new Curve(x -> x > 0 ? x : a * Math.expm1(x), x -> x > 0 ? 1 : a * Math.exp(x));
    }

    /** {@code s x} above 0, {@code s a (exp(x) - 1)} below; the derivative is {@code s} and {@code s a exp(x)}. */
    public static Curve selu() {
        return new Curve(
                x -> SELU_SCALE * (x >= 0 ? x : SELU_ALPHA * Math.expm1(x)),
                x -> SELU_SCALE * (x >= 0 ? 1 : SELU_ALPHA * Math.exp(x)));
    }

    /** {@code max(x, 0) + exp(min(x, 0)) - 1}; the derivative is 1 above 0 and {@code exp(x)} below. */
    public static Curve celu() {
        // At 0 TensorFlow follows both the maximum and the minimum.
        return new Curve(x -> Math.max(x, 0) + Math.expm1(Math.min(x, 0)), x -> x > 0 ? 1 : x < 0 ? Math.exp(x) : 2);
    }
}
