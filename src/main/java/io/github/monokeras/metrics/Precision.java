package io.github.monokeras.metrics;

import org.jspecify.annotations.Nullable;

/**
 * Which share of what is predicted as positive is positive: {@code tp / (tp + fp)}.
 *
 * @param name the name under which it is shown; default {@code precision}
 * @param thresholds what a prediction must exceed to be a yes, from 0 to 1; default null: 0.5, or with {@code topK} nothing
 * @param topK how many of a sample's outputs can be a yes, the largest, at least 1; default null: all
 * @param classId the only output that is looked at, at least 0; default null: all are
 * @see <a href="https://keras.io/api/metrics/classification_metrics/#precision-class">keras.metrics.Precision</a>
 */
public record Precision(
        String name,
        @Nullable Double thresholds,
        @Nullable Integer topK,
        @Nullable Integer classId) implements ConfusionMetric {

    /** Checks the range of the options. */
    public Precision {
        Options.requireShare("Precision", "thresholds", thresholds);
        Options.requireAtLeast("Precision", "topK", topK, 1);
        Options.requireAtLeast("Precision", "classId", classId, 0);
    }

    /** Takes Keras's defaults: all outputs, and the threshold 0.5. */
    public Precision() {
        this("precision", null, null, null);
    }

    @Override
    public Precision name(String newName) {
        return new Precision(newName, thresholds, topK, classId);
    }

    /** Returns this metric with another threshold. */
    public Precision thresholds(double newThreshold) {
        return new Precision(name, newThreshold, topK, classId);
    }

    /** Returns this metric for the largest outputs of each sample. */
    public Precision topK(int newTopK) {
        return new Precision(name, thresholds, newTopK, classId);
    }

    /** Returns this metric for one output alone. */
    public Precision classId(int newClassId) {
        return new Precision(name, thresholds, topK, newClassId);
    }

    @Override
    public Decisions decisions() {
        return Decisions.above(thresholds, topK, classId);
    }
}
