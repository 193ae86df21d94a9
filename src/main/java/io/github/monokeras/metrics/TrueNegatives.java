package io.github.monokeras.metrics;

import org.jspecify.annotations.Nullable;

/**
 * How many negative labels are predicted as such; with weights, the sum of theirs.
 *
 * @param name the name under which it is shown; default {@code true_negatives}
 * @param thresholds what a prediction must exceed to be a yes, from 0 to 1; default null: 0.5
 * @see <a
 *     href="https://keras.io/api/metrics/classification_metrics/#truenegatives-class">keras.metrics.TrueNegatives</a>
 */
public record TrueNegatives(String name, @Nullable Double thresholds) implements ConfusionMetric {

    /** Checks the range of the options. */
    public TrueNegatives {
        Options.requireShare("TrueNegatives", "thresholds", thresholds);
    }

    /** Takes Keras's name and the threshold 0.5. */
    public TrueNegatives() {
        this("true_negatives", null);
    }

    @Override
    public TrueNegatives name(String newName) {
        return new TrueNegatives(newName, thresholds);
    }

    /** Returns this metric with another threshold. */
    public TrueNegatives thresholds(double newThreshold) {
        return new TrueNegatives(name, newThreshold);
    }

    @Override
    public Decisions decisions() {
        return Decisions.above(thresholds, null, null);
    }
}
