package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.metrics.BinaryAccuracy;
import io.github.monokeras.metrics.CategoricalAccuracy;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.RootMeanSquaredError;
import java.util.function.BinaryOperator;

/** From the description of a metric to its arithmetic: the value of each sample, to be averaged. */
final class DjlMetrics {

    private DjlMetrics() {}

    static BinaryOperator<NDArray> values(Metric metric) {
        if (metric instanceof MeanMetric mean) {
            return DjlLosses.of(mean.loss())::values;
        }
        if (metric instanceof RootMeanSquaredError) {
            return new MeanSquaredErrorLoss()::values;
        }
        if (metric instanceof BinaryAccuracy accuracy) {
            return (yTrue, yPred) -> {
                NDArray decided = yPred.gt(accuracy.threshold()).toType(yTrue.getDataType(), false);
                return KerasLoss.meanOfLastAxis(decided.eq(yTrue).toType(yTrue.getDataType(), false));
            };
        }
        if (metric instanceof CategoricalAccuracy) {
            return (yTrue, yPred) -> yTrue.argMax(-1).eq(yPred.argMax(-1)).toType(yTrue.getDataType(), false);
        }
        throw new IllegalArgumentException("DjlBackend: metric must be one that it knows, got " + metric);
    }
}
