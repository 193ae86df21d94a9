package io.github.monokeras.metrics;

/**
 * How often the largest output stands at the class number that the label is.
 *
 * @param name the name under which it is shown; default {@code sparse_categorical_accuracy}
 * @see <a
 *     href="https://keras.io/api/metrics/accuracy_metrics/#sparsecategoricalaccuracy-class">keras.metrics.SparseCategoricalAccuracy</a>
 */
public record SparseCategoricalAccuracy(String name) implements Metric {

    /** Takes Keras's name. */
    public SparseCategoricalAccuracy() {
        this("sparse_categorical_accuracy");
    }
}
