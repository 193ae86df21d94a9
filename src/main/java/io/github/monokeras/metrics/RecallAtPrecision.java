package io.github.monokeras.metrics;

import org.jspecify.annotations.Nullable;

/**
 * The best recall {@code tp / (tp + fn)} at any threshold where the precision {@code tp / (tp + fp)} is at least so high;
 * 0 where it is nowhere.
 *
 * @param name the name under which it is shown; default {@code recall_at_precision}
 * @param precision how high it must be, from 0 to 1
 * @param numThresholds how many thresholds stand evenly from 0 to 1, at least 1; default 200; one is 0.5
 * @param classId the only output that is looked at, at least 0; default null: all are
 * @see <a
 *     href="https://keras.io/api/metrics/classification_metrics/#recallatprecision-class">keras.metrics.RecallAtPrecision</a>
 */
public record RecallAtPrecision(
        String name,
        double precision,
        int numThresholds,
        @Nullable Integer classId) implements ConfusionMetric {

    /** Checks the range of the options. */
    public RecallAtPrecision {
        Options.requireShare("RecallAtPrecision", "precision", precision);
        Options.requireAtLeast("RecallAtPrecision", "numThresholds", numThresholds, 1);
        Options.requireAtLeast("RecallAtPrecision", "classId", classId, 0);
    }

    /** Takes the precision to keep, and Keras's 200 thresholds. */
    public RecallAtPrecision(double precision) {
        this("recall_at_precision", precision, 200, null);
    }

    @Override
    public RecallAtPrecision name(String newName) {
        return new RecallAtPrecision(newName, precision, numThresholds, classId);
    }

    /** Returns this metric with another number of thresholds. */
    public RecallAtPrecision numThresholds(int newNumThresholds) {
        return new RecallAtPrecision(name, precision, newNumThresholds, classId);
    }

    /** Returns this metric for one output alone. */
    public RecallAtPrecision classId(int newClassId) {
        return new RecallAtPrecision(name, precision, numThresholds, newClassId);
    }

    @Override
    public Decisions decisions() {
        return Decisions.evenly(numThresholds, classId);
    }
}
