package io.github.monokeras.metrics;

import org.jspecify.annotations.Nullable;

/**
 * Which share of the positive labels is predicted as such: {@code tp / (tp + fn)}.
 *
 * @param name the name under which it is shown; default {@code recall}
 * @param thresholds what a prediction must exceed to be a yes, from 0 to 1; default null: 0.5, or with {@code topK} nothing
 * @param topK how many of a sample's outputs can be a yes, the largest, at least 1; default null: all
 * @param classId the only output that is looked at, at least 0; default null: all are
 * @see <a href="https://keras.io/api/metrics/classification_metrics/#recall-class">keras.metrics.Recall</a>
 */
public record Recall(
        String name,
        @Nullable Double thresholds,
        @Nullable Integer topK,
        @Nullable Integer classId) implements ConfusionMetric {

    /** Checks the range of the options. */
    public Recall {
        Options.requireShare("Recall", "thresholds", thresholds);
        Options.requireAtLeast("Recall", "topK", topK, 1);
        Options.requireAtLeast("Recall", "classId", classId, 0);
    }

    /** Takes Keras's defaults: all outputs, and the threshold 0.5. */
    public Recall() {
        this("recall", null, null, null);
    }

    @Override
    public Recall name(String newName) {
        return new Recall(newName, thresholds, topK, classId);
    }

    /** Returns this metric with another threshold. */
    public Recall thresholds(double newThreshold) {
        return new Recall(name, newThreshold, topK, classId);
    }

    /** Returns this metric for the largest outputs of each sample. */
    public Recall topK(int newTopK) {
        return new Recall(name, thresholds, newTopK, classId);
    }

    /** Returns this metric for one output alone. */
    public Recall classId(int newClassId) {
        return new Recall(name, thresholds, topK, newClassId);
    }

    @Override
    public Decisions decisions() {
        return Decisions.above(thresholds, topK, classId);
    }
}
