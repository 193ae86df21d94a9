package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.losses.DjlLosses;
import io.github.monokeras.backend.djl.losses.SampleValues;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.metrics.ConfusionMetric;
import io.github.monokeras.metrics.Correlation;
import io.github.monokeras.metrics.FScore;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.OverlapMetric;
import io.github.monokeras.metrics.R2Score;
import io.github.monokeras.metrics.RootMeanSquaredError;
import java.util.function.DoubleUnaryOperator;

/** From the description of a metric to its arithmetic. */
public final class DjlMetrics {

    private DjlMetrics() {}

    /** Returns a metric behind an output, whose logits a cross-entropy may read; its running numbers hang on a manager. */
    public static RunningMetric behind(Network.Output output, Metric metric, NDManager manager, DataType type) {
        return metric instanceof MeanMetric mean
                ? mean(manager, type, DjlLosses.behind(output, mean.loss()))
                : of(metric, manager, type);
    }

    /** Returns a metric of predictions as they are, whose running numbers hang on a manager. */
    public static RunningMetric of(Metric metric, NDManager manager, DataType type) {
        if (metric instanceof MeanMetric mean) {
            return mean(manager, type, values(mean.loss()));
        }
        if (metric instanceof RootMeanSquaredError) {
            return new MeanMetricValues(manager, type, values(new MeanSquaredError()), Math::sqrt);
        }
        if (metric instanceof ConfusionMetric confusion) {
            return new RunningConfusion(manager, type, confusion);
        }
        if (metric instanceof FScore score) {
            return new RunningFScore(manager, score);
        }
        if (metric instanceof OverlapMetric overlap) {
            return new RunningOverlap(manager, type, overlap);
        }
        if (metric instanceof R2Score score) {
            return new RunningR2(manager, score);
        }
        if (metric instanceof Correlation correlation) {
            RunningMetric values = mean(manager, type, Correlations.of(correlation));
            return correlation.axis() == 0 ? new UnweightedMetric(values) : values;
        }
        return mean(manager, type, EachSample.of(metric));
    }

    private static RunningMetric mean(NDManager manager, DataType type, SampleValues values) {
        return new MeanMetricValues(manager, type, values, DoubleUnaryOperator.identity());
    }

    private static SampleValues values(Loss loss) {
        return (yTrue, outputs) -> DjlLosses.of(loss).values(yTrue, outputs.activated());
    }
}
