package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.losses.DjlLosses;
import io.github.monokeras.backend.djl.losses.KerasLoss;
import io.github.monokeras.backend.djl.losses.SampleValues;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.metrics.BinaryAccuracy;
import io.github.monokeras.metrics.CategoricalAccuracy;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.RootMeanSquaredError;
import io.github.monokeras.metrics.SparseCategoricalAccuracy;
import java.util.function.DoubleUnaryOperator;

/** From the description of a metric to its arithmetic. */
public final class DjlMetrics {

    private DjlMetrics() {}

    /** Returns a metric behind a network, whose running numbers hang on a manager. */
    public static RunningMetric behind(Network network, Metric metric, NDManager manager, DataType type) {
        DoubleUnaryOperator shown =
                metric instanceof RootMeanSquaredError ? Math::sqrt : DoubleUnaryOperator.identity();
        return new MeanMetricValues(manager, type, values(network, metric), shown);
    }

    private static SampleValues values(Network network, Metric metric) {
        if (metric instanceof MeanMetric mean) {
            return DjlLosses.behind(network, mean.loss());
        }
        if (metric instanceof RootMeanSquaredError) {
            return DjlLosses.behind(network, new MeanSquaredError());
        }
        if (metric instanceof BinaryAccuracy accuracy) {
            return (yTrue, outputs) -> {
                NDArray decided = number(outputs.activated().gt(accuracy.threshold()), yTrue);
                return KerasLoss.meanOfLastAxis(number(decided.eq(yTrue), yTrue));
            };
        }
        if (metric instanceof CategoricalAccuracy) {
            return (yTrue, outputs) ->
                    number(yTrue.argMax(-1).eq(outputs.activated().argMax(-1)), yTrue);
        }
        if (metric instanceof SparseCategoricalAccuracy) {
            return (yTrue, outputs) -> {
                NDArray classes = outputs.activated().argMax(-1);
                return number(classes.toType(yTrue.getDataType(), false).eq(yTrue.squeeze(-1)), yTrue);
            };
        }
        throw new IllegalArgumentException("DjlBackend: metric must be one that it knows, got " + metric);
    }

    /** Turns true and false into 1 and 0. */
    private static NDArray number(NDArray truths, NDArray like) {
        return truths.toType(like.getDataType(), false);
    }
}
