package io.github.monokeras.metrics;

import org.jspecify.annotations.Nullable;

/**
 * The best precision {@code tp / (tp + fp)} at any threshold where the recall {@code tp / (tp + fn)} is at least so high;
 * 0 where it is nowhere.
 *
 * @param name the name under which it is shown; default {@code precision_at_recall}
 * @param recall how high it must be, from 0 to 1
 * @param numThresholds how many thresholds stand evenly from 0 to 1, at least 1; default 200; one is 0.5
 * @param classId the only output that is looked at, at least 0; default null: all are
 * @see <a
 *     href="https://keras.io/api/metrics/classification_metrics/#precisionatrecall-class">keras.metrics.PrecisionAtRecall</a>
 */
public record PrecisionAtRecall(
        String name,
        double recall,
        int numThresholds,
        @Nullable Integer classId) implements ConfusionMetric {

    /** Checks the range of the options. */
    public PrecisionAtRecall {
        Options.requireShare("PrecisionAtRecall", "recall", recall);
        Options.requireAtLeast("PrecisionAtRecall", "numThresholds", numThresholds, 1);
        Options.requireAtLeast("PrecisionAtRecall", "classId", classId, 0);
    }

    /** Takes the recall to keep, and Keras's 200 thresholds. */
    public PrecisionAtRecall(double recall) {
        this("precision_at_recall", recall, 200, null);
    }

    @Override
    public PrecisionAtRecall name(String newName) {
        return new PrecisionAtRecall(newName, recall, numThresholds, classId);
    }

    /** Returns this metric with another number of thresholds. */
    public PrecisionAtRecall numThresholds(int newNumThresholds) {
        return new PrecisionAtRecall(name, recall, newNumThresholds, classId);
    }

    /** Returns this metric for one output alone. */
    public PrecisionAtRecall classId(int newClassId) {
        return new PrecisionAtRecall(name, recall, numThresholds, newClassId);
    }

    @Override
    public Decisions decisions() {
        return Decisions.evenly(numThresholds, classId);
    }
}
