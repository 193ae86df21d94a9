package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.Network;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.metrics.BinaryAccuracy;
import io.github.monokeras.metrics.CategoricalAccuracy;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.RootMeanSquaredError;

/** From the description of a metric to its arithmetic: the value of each sample, to be averaged. */
final class DjlMetrics {

    private DjlMetrics() {}

    static SampleValues behind(Network network, Metric metric) {
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
        throw new IllegalArgumentException("DjlBackend: metric must be one that it knows, got " + metric);
    }

    /** Turns true and false into 1 and 0. */
    private static NDArray number(NDArray truths, NDArray like) {
        return truths.toType(like.getDataType(), false);
    }
}
