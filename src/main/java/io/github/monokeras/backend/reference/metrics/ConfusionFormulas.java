package io.github.monokeras.backend.reference.metrics;

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
import java.util.function.ToDoubleFunction;

/** What each metric makes of the counts. */
final class ConfusionFormulas {

    private ConfusionFormulas() {}

    static ToDoubleFunction<Confusion> of(ConfusionMetric metric) {
        if (metric instanceof TruePositives) {
            return counts -> counts.tp(0);
        }
        if (metric instanceof TrueNegatives) {
            return counts -> counts.tn(0);
        }
        if (metric instanceof FalsePositives) {
            return counts -> counts.fp(0);
        }
        if (metric instanceof FalseNegatives) {
            return counts -> counts.fn(0);
        }
        if (metric instanceof Precision) {
            return counts -> counts.precision(0);
        }
        if (metric instanceof Recall) {
            return counts -> counts.recall(0);
        }
        if (metric instanceof SensitivityAtSpecificity at) {
            return counts -> best(counts, Confusion::recall, Confusion::specificity, at.specificity());
        }
        if (metric instanceof SpecificityAtSensitivity at) {
            return counts -> best(counts, Confusion::specificity, Confusion::recall, at.sensitivity());
        }
        if (metric instanceof PrecisionAtRecall at) {
            return counts -> best(counts, Confusion::precision, Confusion::recall, at.recall());
        }
        if (metric instanceof RecallAtPrecision at) {
            return counts -> best(counts, Confusion::recall, Confusion::precision, at.precision());
        }
        if (metric instanceof AUC auc) {
            return counts -> CurveArea.of(auc, counts);
        }
        throw new IllegalArgumentException("ReferenceBackend: metric must be one that it knows, got " + metric);
    }

    /** A number at each threshold. */
    interface AtThreshold {
        double of(Confusion counts, int threshold);
    }

    private static double best(Confusion counts, AtThreshold wanted, AtThreshold kept, double least) {
        double best = 0;
        for (int t = 0; t < counts.thresholds(); t++) {
            if (kept.of(counts, t) >= least) {
                best = Math.max(best, wanted.of(counts, t));
            }
        }
        return best;
    }
}
