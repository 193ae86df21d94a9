package io.github.monokeras.backend.reference.losses;

/** {@code (y - p)²}, with the derivative {@code 2 (p - y)}. */
public record SquaredError() implements PlaceLoss {

    @Override
    public double value(double yTrue, double yPred) {
        return (yTrue - yPred) * (yTrue - yPred);
    }

    @Override
    public double derivative(double yTrue, double yPred) {
        return 2 * (yPred - yTrue);
    }
}
