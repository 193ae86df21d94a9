package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.metrics.AUC;
import io.github.monokeras.metrics.ConfusionMetric;
import io.github.monokeras.metrics.FalseNegatives;
import io.github.monokeras.metrics.FalsePositives;
import io.github.monokeras.metrics.Precision;
import io.github.monokeras.metrics.PrecisionAtRecall;
import io.github.monokeras.metrics.Recall;
import io.github.monokeras.metrics.RecallAtPrecision;
import io.github.monokeras.metrics.SensitivityAtSpecificity;
import io.github.monokeras.metrics.SpecificityAtSensitivity;
import io.github.monokeras.metrics.TrueNegatives;
import io.github.monokeras.metrics.TruePositives;
import java.util.function.Function;

/** What each metric makes of the counts, {@code (groups, thresholds)}: a number for each group. */
final class ConfusionFormulas {

    private static final int[] LAST_AXIS = {-1};

    private ConfusionFormulas() {}

    static Function<ConfusionCounts, NDArray> of(ConfusionMetric metric) {
        if (metric instanceof TruePositives) {
            return ConfusionCounts::tp;
        }
        if (metric instanceof TrueNegatives) {
            return ConfusionCounts::tn;
        }
        if (metric instanceof FalsePositives) {
            return ConfusionCounts::fp;
        }
        if (metric instanceof FalseNegatives) {
            return ConfusionCounts::fn;
        }
        if (metric instanceof Precision) {
            return ConfusionCounts::precision;
        }
        if (metric instanceof Recall) {
            return ConfusionCounts::recall;
        }
        if (metric instanceof SensitivityAtSpecificity at) {
            return counts -> best(counts.recall(), counts.specificity(), at.specificity());
        }
        if (metric instanceof SpecificityAtSensitivity at) {
            return counts -> best(counts.specificity(), counts.recall(), at.sensitivity());
        }
        if (metric instanceof PrecisionAtRecall at) {
            return counts -> best(counts.precision(), counts.recall(), at.recall());
        }
        if (metric instanceof RecallAtPrecision at) {
            return counts -> best(counts.recall(), counts.precision(), at.precision());
        }
        if (metric instanceof AUC auc) {
            return counts -> CurveAreas.of(auc, counts);
        }
        throw new IllegalArgumentException("DjlBackend: metric must be one that it knows, got " + metric);
    }

    private static NDArray best(NDArray wanted, NDArray kept, double least) {
        NDArray feasible = EachSample.number(kept.gte(Scalar.of(least, kept)), kept);
        return wanted.mul(feasible).max(LAST_AXIS);
    }
}
