package io.github.monokeras.backend.reference.metrics;

import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.Outputs;
import io.github.monokeras.backend.reference.losses.LossFunction;
import io.github.monokeras.backend.reference.losses.SquaredError;
import io.github.monokeras.metrics.BinaryAccuracy;
import io.github.monokeras.metrics.CategoricalAccuracy;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.RootMeanSquaredError;
import io.github.monokeras.metrics.SparseCategoricalAccuracy;
import java.util.stream.IntStream;

/** A metric that grows batch by batch. */
public interface Measure {

    /** Adds a batch. */
    void add(Labels labels, Outputs outputs);

    /** Returns the metric of all batches so far. */
    double result();

    /** Starts again from nothing. */
    void reset();

    /** From the description of a metric to its arithmetic. */
    static Measure of(Metric metric, Network network) {
        if (metric instanceof MeanMetric mean) {
            if (network.readsLogits(mean.loss())) {
                LossFunction loss = LossFunction.ofLogits(mean.loss());
                return new MeanMeasure((yTrue, outputs) -> loss.values(yTrue, outputs.logits()));
            }
            LossFunction loss = LossFunction.of(mean.loss());
            return new MeanMeasure((yTrue, outputs) -> loss.values(yTrue, outputs.activated()));
        }
        if (metric instanceof RootMeanSquaredError) {
            LossFunction loss = new SquaredError();
            return new MeanMeasure((yTrue, outputs) -> loss.values(yTrue, outputs.activated()), Math::sqrt);
        }
        if (metric instanceof BinaryAccuracy accuracy) {
            return new MeanMeasure((yTrue, outputs) -> yTrue.zip(
                            outputs.activated(), (y, p) -> y == (p > accuracy.threshold() ? 1 : 0) ? 1 : 0)
                    .meanOfColumns());
        }
        if (metric instanceof CategoricalAccuracy) {
            return hits((yTrue, yPred, row) -> largest(yTrue, row) == largest(yPred, row));
        }
        if (metric instanceof SparseCategoricalAccuracy) {
            return hits((yTrue, yPred, row) -> yTrue.at(row, 0) == largest(yPred, row));
        }
        throw new IllegalArgumentException("ReferenceBackend: metric must be one that it knows, got " + metric);
    }

    /** Whether the prediction of a row is right. */
    interface Hit {
        boolean in(Matrix yTrue, Matrix yPred, int row);
    }

    private static Measure hits(Hit hit) {
        return new MeanMeasure((yTrue, outputs) -> IntStream.range(0, yTrue.rows())
                .mapToDouble(row -> hit.in(yTrue, outputs.activated(), row) ? 1 : 0)
                .toArray());
    }

    private static int largest(Matrix matrix, int row) {
        int best = 0;
        for (int column = 1; column < matrix.columns(); column++) {
            if (matrix.at(row, column) > matrix.at(row, best)) {
                best = column;
            }
        }
        return best;
    }
}
