package io.github.monokeras.metrics;

import org.jspecify.annotations.Nullable;

/**
 * The best sensitivity {@code tp / (tp + fn)} at any threshold where the specificity {@code tn / (tn + fp)} is at least so high;
 * 0 where it is nowhere.
 *
 * @param name the name under which it is shown; default {@code sensitivity_at_specificity}
 * @param specificity how high it must be, from 0 to 1
 * @param numThresholds how many thresholds stand evenly from 0 to 1, at least 1; default 200; one is 0.5
 * @param classId the only output that is looked at, at least 0; default null: all are
 * @see <a
 *     href="https://keras.io/api/metrics/classification_metrics/#sensitivityatspecificity-class">keras.metrics.SensitivityAtSpecificity</a>
 */
public record SensitivityAtSpecificity(
        String name,
        double specificity,
        int numThresholds,
        @Nullable Integer classId) implements ConfusionMetric {

    /** Checks the range of the options. */
    public SensitivityAtSpecificity {
        Options.requireShare("SensitivityAtSpecificity", "specificity", specificity);
        Options.requireAtLeast("SensitivityAtSpecificity", "numThresholds", numThresholds, 1);
        Options.requireAtLeast("SensitivityAtSpecificity", "classId", classId, 0);
    }

    /** Takes the specificity to keep, and Keras's 200 thresholds. */
    public SensitivityAtSpecificity(double specificity) {
        this("sensitivity_at_specificity", specificity, 200, null);
    }

    @Override
    public SensitivityAtSpecificity name(String newName) {
        return new SensitivityAtSpecificity(newName, specificity, numThresholds, classId);
    }

    /** Returns this metric with another number of thresholds. */
    public SensitivityAtSpecificity numThresholds(int newNumThresholds) {
        return new SensitivityAtSpecificity(name, specificity, newNumThresholds, classId);
    }

    /** Returns this metric for one output alone. */
    public SensitivityAtSpecificity classId(int newClassId) {
        return new SensitivityAtSpecificity(name, specificity, numThresholds, newClassId);
    }

    @Override
    public Decisions decisions() {
        return Decisions.evenly(numThresholds, classId);
    }
}
