package io.github.monokeras.backend.reference;

import io.github.monokeras.losses.BinaryCrossentropy;

/**
 * {@code -(y log p + (1 - y) log(1 - p))} with {@code p} kept within {@code [epsilon, 1 - epsilon]}; the derivative is
 * {@code (1 - y) / (1 - p) - y / p} within and 0 beyond.
 *
 * @param labelSmoothing how far labels are drawn to one half
 */
record ProbabilityCrossentropy(double labelSmoothing) implements LossFunction {

    private static final double LEAST = BinaryCrossentropy.EPSILON;
    private static final double MOST = 1 - BinaryCrossentropy.EPSILON;

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
