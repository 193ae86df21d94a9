package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;

/** Formulas of regression losses, for each place. */
final class RegressionFormulas {

    private static final double EPSILON = 1e-7;

    private RegressionFormulas() {}

    /** {@code (y - p)²}. */
    static NDArray squaredError(NDArray yTrue, NDArray yPred) {
        return yTrue.sub(yPred).square();
    }

    /** {@code |y - p|}. */
    static NDArray absoluteError(NDArray yTrue, NDArray yPred) {
        return yTrue.sub(yPred).abs();
    }

    /** {@code 100 |y - p| / max(|y|, epsilon)}. */
    static NDArray percentageError(NDArray yTrue, NDArray yPred) {
        NDArray size = Kinks.atLeast(yTrue.abs(), EPSILON);
        return yTrue.sub(yPred).div(size).abs().mul(Scalar.of(100, yPred));
    }

    /** {@code (log(max(p, epsilon) + 1) - log(max(y, epsilon) + 1))²}. */
    static NDArray squaredLogarithmicError(NDArray yTrue, NDArray yPred) {
        return logarithm(yPred).sub(logarithm(yTrue)).square();
    }

    private static NDArray logarithm(NDArray x) {
        return Kinks.atLeast(x, EPSILON).add(1).log();
    }

    /** {@code e² / 2} where {@code |e| <= delta}, else {@code delta |e| - delta² / 2}, with {@code e = p - y}. */
    static NDArray huber(NDArray yTrue, NDArray yPred, double delta) {
        NDArray error = yPred.sub(yTrue);
        NDArray size = error.abs();
        NDArray squared = error.square().mul(Scalar.of(0.5, yPred));
        NDArray straight = size.mul(Scalar.of(delta, yPred)).sub(0.5 * delta * delta);
        return Kinks.where(size.lte(delta), squared, straight);
    }

    /** {@code e + log(1 + exp(-2 e)) - log(2)} with {@code e = p - y}. */
    static NDArray logCosh(NDArray yTrue, NDArray yPred) {
        NDArray error = yPred.sub(yTrue);
        return error.add(Kinks.softplus(error.mul(Scalar.of(-2, yPred)))).sub(Math.log(2));
    }

    /** {@code p - y log(p + epsilon)}. */
    static NDArray poisson(NDArray yTrue, NDArray yPred) {
        return yPred.sub(yTrue.mul(yPred.add(EPSILON).log()));
    }
}
