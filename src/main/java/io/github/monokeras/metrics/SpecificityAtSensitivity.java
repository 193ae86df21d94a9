package io.github.monokeras.metrics;

import org.jspecify.annotations.Nullable;

/**
 * The best specificity {@code tn / (tn + fp)} at any threshold where the sensitivity {@code tp / (tp + fn)} is at least so high;
 * 0 where it is nowhere.
 *
 * @param name the name under which it is shown; default {@code specificity_at_sensitivity}
 * @param sensitivity how high it must be, from 0 to 1
 * @param numThresholds how many thresholds stand evenly from 0 to 1, at least 1; default 200; one is 0.5
 * @param classId the only output that is looked at, at least 0; default null: all are
 * @see <a
 *     href="https://keras.io/api/metrics/classification_metrics/#specificityatsensitivity-class">keras.metrics.SpecificityAtSensitivity</a>
 */
public record SpecificityAtSensitivity(
        String name,
        double sensitivity,
        int numThresholds,
        @Nullable Integer classId) implements ConfusionMetric {

    /** Checks the range of the options. */
    public SpecificityAtSensitivity {
        Options.requireShare("SpecificityAtSensitivity", "sensitivity", sensitivity);
        Options.requireAtLeast("SpecificityAtSensitivity", "numThresholds", numThresholds, 1);
        Options.requireAtLeast("SpecificityAtSensitivity", "classId", classId, 0);
    }

    /** Takes the sensitivity to keep, and Keras's 200 thresholds. */
    public SpecificityAtSensitivity(double sensitivity) {
        this("specificity_at_sensitivity", sensitivity, 200, null);
    }

    @Override
    public SpecificityAtSensitivity name(String newName) {
        return new SpecificityAtSensitivity(newName, sensitivity, numThresholds, classId);
    }

    /** Returns this metric with another number of thresholds. */
    public SpecificityAtSensitivity numThresholds(int newNumThresholds) {
        return new SpecificityAtSensitivity(name, sensitivity, newNumThresholds, classId);
    }

    /** Returns this metric for one output alone. */
    public SpecificityAtSensitivity classId(int newClassId) {
        return new SpecificityAtSensitivity(name, sensitivity, numThresholds, newClassId);
    }

    @Override
    public Decisions decisions() {
        return Decisions.evenly(numThresholds, classId);
    }
}
