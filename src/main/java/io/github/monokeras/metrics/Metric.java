package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * Something measured beside the loss: accumulated over the samples of an epoch, starting anew with each.
 *
 * @see <a href="https://keras.io/api/metrics/">keras.metrics</a>
 */
public sealed interface Metric
        permits MeanMetric,
                RootMeanSquaredError,
                CosineSimilarity,
                R2Score,
                Correlation,
                AccuracyByShape,
                Accuracy,
                BinaryAccuracy,
                CategoricalAccuracy,
                SparseCategoricalAccuracy,
                TopKCategoricalAccuracy,
                SparseTopKCategoricalAccuracy,
                ConfusionMetric,
                FScore,
                OverlapMetric {

    /** Returns the name under which progress and history show the metric. */
    String name();

    /** Returns this metric under another name. */
    Metric name(String newName);

    /**
     * Returns the metric to compute for outputs and labels of a shape, which for most is the metric itself.
     *
     * @param output the shape of one output sample
     * @param label the shape of one label
     * @throws IllegalArgumentException if the metric makes no sense of them
     */
    Metric forShapes(Shape output, Shape label);

    /**
     * Returns the metric, with its defaults, that Keras's {@code compile} calls by this name; it is shown under the name as
     * given, so that {@code "mae"} shows as {@code mae}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    static Metric of(String name) {
        return MetricNames.of(name);
    }

    /** Lists the names that {@link #of} knows. */
    static List<String> names() {
        return MetricNames.all();
    }
}
