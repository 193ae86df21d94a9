package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.Network;
import io.github.monokeras.metrics.BinaryAccuracy;
import io.github.monokeras.metrics.CategoricalAccuracy;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.RootMeanSquaredError;
import java.util.stream.IntStream;

/** A metric as a number for each row of a prediction, to be averaged over all rows of an epoch. */
interface Measure {

    /** Returns one number for each row. */
    double[] rows(Matrix yTrue, Outputs outputs);

    /** Returns what is shown for the mean of all rows. */
    default double shown(double mean) {
        return mean;
    }

    /** From the description of a metric to its arithmetic. */
    static Measure of(Metric metric, Network network) {
        if (metric instanceof MeanMetric mean) {
            if (network.readsLogits(mean.loss())) {
                LossFunction loss = LossFunction.ofLogits(mean.loss());
                return (yTrue, outputs) -> loss.rowMeans(yTrue, outputs.logits());
            }
            LossFunction loss = LossFunction.of(mean.loss());
            return (yTrue, outputs) -> loss.rowMeans(yTrue, outputs.activated());
        }
        if (metric instanceof RootMeanSquaredError) {
            return new RootOfMean();
        }
        if (metric instanceof BinaryAccuracy accuracy) {
            return (yTrue, outputs) -> yTrue.zip(
                            outputs.activated(), (y, p) -> y == (p > accuracy.threshold() ? 1 : 0) ? 1 : 0)
                    .meanOfColumns();
        }
        if (metric instanceof CategoricalAccuracy) {
            return (yTrue, outputs) -> IntStream.range(0, yTrue.rows())
                    .mapToDouble(row -> largest(yTrue, row) == largest(outputs.activated(), row) ? 1 : 0)
                    .toArray();
        }
        throw new IllegalArgumentException("ReferenceBackend: metric must be one that it knows, got " + metric);
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

    /** The squared errors of the rows; their mean is shown as its root. */
    record RootOfMean() implements Measure {

        @Override
        public double[] rows(Matrix yTrue, Outputs outputs) {
            return new SquaredError().rowMeans(yTrue, outputs.activated());
        }

        @Override
        public double shown(double mean) {
            return Math.sqrt(mean);
        }
    }
}
