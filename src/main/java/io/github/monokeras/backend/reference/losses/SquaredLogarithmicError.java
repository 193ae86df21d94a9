package io.github.monokeras.backend.reference.losses;

/**
 * {@code d²} with {@code d = log(max(p, epsilon) + 1) - log(max(y, epsilon) + 1)}; the derivative is {@code 2 d / (p + 1)} where
 * {@code p >= epsilon}, else 0.
 */
public record SquaredLogarithmicError() implements PlaceLoss {

    private static final double EPSILON = 1e-7;

    @Override
    public double value(double yTrue, double yPred) {
        return difference(yTrue, yPred) * difference(yTrue, yPred);
    }

    @Override
    public double derivative(double yTrue, double yPred) {
        return yPred >= EPSILON ? 2 * difference(yTrue, yPred) / (yPred + 1) : 0;
    }

    private static double difference(double yTrue, double yPred) {
        return Math.log(Math.max(yPred, EPSILON) + 1) - Math.log(Math.max(yTrue, EPSILON) + 1);
    }
}
