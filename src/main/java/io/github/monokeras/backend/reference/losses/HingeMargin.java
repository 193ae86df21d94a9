package io.github.monokeras.backend.reference.losses;

/** {@code max(1 - y p, 0)}, with the derivative {@code -y} up to the margin and on it, 0 beyond. */
public record HingeMargin() implements PlaceLoss {

    @Override
    public double value(double yTrue, double yPred) {
        return Math.max(1 - yTrue * yPred, 0);
    }

    @Override
    public double derivative(double yTrue, double yPred) {
        return 1 - yTrue * yPred >= 0 ? -yTrue : 0;
    }
}
