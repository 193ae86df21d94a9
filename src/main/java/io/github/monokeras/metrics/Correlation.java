package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;

/**
 * A metric of how labels and predictions vary together: the mean of one number for each row, or for each column of a batch.
 *
 * <p>With {@code axis} -1 the numbers along the last axis of a sample are correlated, so one output has none. With
 * {@code axis} 0 each output is correlated over the samples of a batch; then batches count alike, whatever their size, and
 * samples can have no weights, as in Keras.
 */
public sealed interface Correlation extends Metric permits PearsonCorrelation, ConcordanceCorrelation {

    /** Added to the divisor of a concordance. */
    double EPSILON = 1e-7;

    /** Returns the axis along which numbers are correlated, -1 or 0; default -1. */
    int axis();

    @Override
    default Metric forShapes(Shape output, Shape label) {
        return axis() == 0 ? Fit.rows(this, output, label) : Fit.alike(this, output, label);
    }

    /** Checks the range of the option. */
    static void requireAxis(String who, int axis) {
        if (axis != -1 && axis != 0) {
            throw new IllegalArgumentException(who + ": axis must be -1 or 0, got " + axis);
        }
    }
}
