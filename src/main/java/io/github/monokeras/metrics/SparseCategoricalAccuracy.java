package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;

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

    @Override
    public SparseCategoricalAccuracy name(String newName) {
        return new SparseCategoricalAccuracy(newName);
    }

    @Override
    public Metric forShapes(Shape output, Shape label) {
        return Fit.classNumbers(this, output, label);
    }
}
