package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.losses.Crossentropy;

/**
 * {@code -(y log p + (1 - y) log(1 - p))} with {@code p} kept within {@code [epsilon, 1 - epsilon]}; the derivative is
 * {@code (1 - y) / (1 - p) - y / p} within and 0 beyond.
 *
 * @param labelSmoothing how far labels are drawn to one half
 */
public record ProbabilityCrossentropy(double labelSmoothing) implements PlaceLoss {

    private static final double LEAST = Crossentropy.EPSILON;
    private static final double MOST = 1 - Crossentropy.EPSILON;

    @Override
    public double value(double yTrue, double yPred) {
        double y = yTrue * (1 - labelSmoothing) + labelSmoothing / 2;
        double p = Math.min(Math.max(yPred, LEAST), MOST);
        return -(y * Math.log(p) + (1 - y) * Math.log(1 - p));
    }

    @Override
    public double derivative(double yTrue, double yPred) {
        double y = yTrue * (1 - labelSmoothing) + labelSmoothing / 2;
        return yPred < LEAST || yPred > MOST ? 0 : (1 - y) / (1 - yPred) - y / yPred;
    }
}
