package io.github.monokeras.backend.reference.losses;

/** {@code m²} with {@code m = max(1 - y p, 0)}, with the derivative {@code -2 y m}. */
public record SquaredHingeMargin() implements PlaceLoss {

    @Override
    public double value(double yTrue, double yPred) {
        double margin = Math.max(1 - yTrue * yPred, 0);
        return margin * margin;
    }

    @Override
    public double derivative(double yTrue, double yPred) {
        return -2 * yTrue * Math.max(1 - yTrue * yPred, 0);
    }
}
