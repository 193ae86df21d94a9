package io.github.monokeras.backend.reference.losses;

/** {@code 100 |y - p| / max(|y|, epsilon)}, with the derivative {@code 100 sign(p - y) / max(|y|, epsilon)}. */
public record PercentageError() implements PlaceLoss {

    private static final double EPSILON = 1e-7;

    @Override
    public double value(double yTrue, double yPred) {
        return 100 * Math.abs(yTrue - yPred) / Math.max(Math.abs(yTrue), EPSILON);
    }

    @Override
    public double derivative(double yTrue, double yPred) {
        return 100 * Math.signum(yPred - yTrue) / Math.max(Math.abs(yTrue), EPSILON);
    }
}
