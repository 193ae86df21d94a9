package io.github.monokeras.metrics;

import org.jspecify.annotations.Nullable;

/**
 * How many negative labels are predicted as positive; with weights, the sum of theirs.
 *
 * @param name the name under which it is shown; default {@code false_positives}
 * @param thresholds what a prediction must exceed to be a yes, from 0 to 1; default null: 0.5
 * @see <a
 *     href="https://keras.io/api/metrics/classification_metrics/#falsepositives-class">keras.metrics.FalsePositives</a>
 */
public record FalsePositives(String name, @Nullable Double thresholds) implements ConfusionMetric {

    /** Checks the range of the options. */
    public FalsePositives {
        Options.requireShare("FalsePositives", "thresholds", thresholds);
    }

    /** Takes Keras's name and the threshold 0.5. */
    public FalsePositives() {
        this("false_positives", null);
    }

    @Override
    public FalsePositives name(String newName) {
        return new FalsePositives(newName, thresholds);
    }

    /** Returns this metric with another threshold. */
    public FalsePositives thresholds(double newThreshold) {
        return new FalsePositives(name, newThreshold);
    }

    @Override
    public Decisions decisions() {
        return Decisions.above(thresholds, null, null);
    }
}
