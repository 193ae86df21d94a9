package io.github.monokeras.metrics;

import org.jspecify.annotations.Nullable;

/**
 * How many positive labels are predicted as such; with weights, the sum of theirs.
 *
 * @param name the name under which it is shown; default {@code true_positives}
 * @param thresholds what a prediction must exceed to be a yes, from 0 to 1; default null: 0.5
 * @see <a
 *     href="https://keras.io/api/metrics/classification_metrics/#truepositives-class">keras.metrics.TruePositives</a>
 */
public record TruePositives(String name, @Nullable Double thresholds) implements ConfusionMetric {

    /** Checks the range of the options. */
    public TruePositives {
        Options.requireShare("TruePositives", "thresholds", thresholds);
    }

    /** Takes Keras's name and the threshold 0.5. */
    public TruePositives() {
        this("true_positives", null);
    }

    @Override
    public TruePositives name(String newName) {
        return new TruePositives(newName, thresholds);
    }

    /** Returns this metric with another threshold. */
    public TruePositives thresholds(double newThreshold) {
        return new TruePositives(name, newThreshold);
    }

    @Override
    public Decisions decisions() {
        return Decisions.above(thresholds, null, null);
    }
}
