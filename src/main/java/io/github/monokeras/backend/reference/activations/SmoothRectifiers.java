package io.github.monokeras.backend.reference.activations;

import static io.github.monokeras.backend.reference.activations.Sigmoids.sigmoid;

/** Curves that go from 0 to x without a kink. */
public final class SmoothRectifiers {

    private static final double SQUAREPLUS_B = 4;

    private SmoothRectifiers() {}

    /** {@code log(1 + exp(x))}; the derivative is {@code σ(x)}. */
    public static Curve softplus() {
        return new Curve(SmoothRectifiers::softplus, Sigmoids::sigmoid);
    }

    /** {@code log σ(x) = -log(1 + exp(-x))}; the derivative is {@code σ(-x)}. */
    public static Curve logSigmoid() {
        return new Curve(x -> -softplus(-x), x -> sigmoid(-x));
    }

    /** {@code (x + sqrt(x² + b)) / 2}; the derivative is {@code (1 + x / sqrt(x² + b)) / 2}. */
    public static Curve squareplus() {
        return new Curve(
                x -> (x + Math.sqrt(x * x + SQUAREPLUS_B)) / 2, x -> (1 + x / Math.sqrt(x * x + SQUAREPLUS_B)) / 2);
    }

    /** {@code x σ(x)}; the derivative is {@code σ(x) (1 + x (1 - σ(x)))}. */
    public static Curve silu() {
        return new Curve(x -> x * sigmoid(x), x -> sigmoid(x) * (1 + x * (1 - sigmoid(x))));
    }

    /**
     * {@code x Φ(x)}, with the distribution function Φ of the normal distribution; the derivative is {@code Φ(x) + x φ(x)}, with
     * its density {@code φ(x) = exp(-x² / 2) / sqrt(2 pi)}.
     */
    public static Curve gelu() {
        return new Curve(x -> x * normal(x), x -> normal(x) + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI));
    }

    /** {@code x tanh(s)} with {@code s = log(1 + exp(x))}; the derivative is {@code tanh(s) + x (1 - tanh(s)²) σ(x)}. */
    public static Curve mish() {
        return new Curve(x -> x * Math.tanh(softplus(x)), x -> {
            double t = Math.tanh(softplus(x));
            return t + x * (1 - t * t) * sigmoid(x);
        });
    }

    /** The logarithm meets no exponent above 0, so that none overflows. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double normal(double x) {
        return (1 + ErrorFunction.erf(x / Math.sqrt(2))) / 2;
    }
}
