package io.github.monokeras.metrics;

import org.jspecify.annotations.Nullable;

/**
 * How many positive labels are predicted as negative; with weights, the sum of theirs.
 *
 * @param name the name under which it is shown; default {@code false_negatives}
 * @param thresholds what a prediction must exceed to be a yes, from 0 to 1; default null: 0.5
 * @see <a
 *     href="https://keras.io/api/metrics/classification_metrics/#falsenegatives-class">keras.metrics.FalseNegatives</a>
 */
public record FalseNegatives(String name, @Nullable Double thresholds) implements ConfusionMetric {

    /** Checks the range of the options. */
    public FalseNegatives {
        Options.requireShare("FalseNegatives", "thresholds", thresholds);
    }

    /** Takes Keras's name and the threshold 0.5. */
    public FalseNegatives() {
        this("false_negatives", null);
    }

    @Override
    public FalseNegatives name(String newName) {
        return new FalseNegatives(newName, thresholds);
    }

    /** Returns this metric with another threshold. */
    public FalseNegatives thresholds(double newThreshold) {
        return new FalseNegatives(name, newThreshold);
    }

    @Override
    public Decisions decisions() {
        return Decisions.above(thresholds, null, null);
    }
}
