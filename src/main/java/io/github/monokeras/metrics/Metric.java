package io.github.monokeras.metrics;

import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.CategoricalCrossentropy;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;
import io.github.monokeras.names.Registry;
import io.github.monokeras.tensor.Shape;

/**
 * Something measured beside the loss: accumulated over the samples of an epoch, starting anew with each.
 *
 * @see <a href="https://keras.io/api/metrics/">keras.metrics</a>
 */
public sealed interface Metric
        permits MeanMetric,
                RootMeanSquaredError,
                Accuracy,
                BinaryAccuracy,
                CategoricalAccuracy,
                SparseCategoricalAccuracy {

    /** Returns the name under which progress and history show the metric. */
    String name();

    /** Returns the metric to compute for outputs and labels of a shape, which for most is the metric itself. */
    default Metric forShapes(Shape output, Shape label) {
        return this;
    }

    /**
     * Returns the metric, with its defaults, that Keras calls by this name; it is shown under the name as given, so that
     * {@code "mae"} shows as {@code mae}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    static Metric of(String name) {
        return Registry.<Metric>exact("metric")
                .add(
                        () -> new MeanMetric(name, new MeanSquaredError()),
                        "mean_squared_error",
                        "mse",
                        "MSE",
                        "MeanSquaredError")
                .add(
                        () -> new MeanMetric(name, new MeanAbsoluteError()),
                        "mean_absolute_error",
                        "mae",
                        "MAE",
                        "MeanAbsoluteError")
                .add(
                        () -> new MeanMetric(name, new BinaryCrossentropy()),
                        "binary_crossentropy",
                        "bce",
                        "BCE",
                        "BinaryCrossentropy")
                .add(
                        () -> new MeanMetric(name, new CategoricalCrossentropy()),
                        "categorical_crossentropy",
                        "CategoricalCrossentropy")
                .add(
                        () -> new MeanMetric(name, new SparseCategoricalCrossentropy()),
                        "sparse_categorical_crossentropy",
                        "SparseCategoricalCrossentropy")
                .add(() -> new RootMeanSquaredError(name), "root_mean_squared_error", "RootMeanSquaredError")
                .add(() -> new Accuracy(name), "accuracy", "acc")
                .add(() -> new BinaryAccuracy(name), "binary_accuracy", "BinaryAccuracy")
                .add(() -> new CategoricalAccuracy(name), "categorical_accuracy", "CategoricalAccuracy")
                .add(
                        () -> new SparseCategoricalAccuracy(name),
                        "sparse_categorical_accuracy",
                        "SparseCategoricalAccuracy")
                .get(name);
    }
}
