package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;

/**
 * How often the largest output stands where the one-hot label has its 1.
 *
 * @param name the name under which it is shown; default {@code categorical_accuracy}
 * @see <a
 *     href="https://keras.io/api/metrics/accuracy_metrics/#categoricalaccuracy-class">keras.metrics.CategoricalAccuracy</a>
 */
public record CategoricalAccuracy(String name) implements Metric {

    /** Takes Keras's name. */
    public CategoricalAccuracy() {
        this("categorical_accuracy");
    }

    @Override
    public CategoricalAccuracy name(String newName) {
        return new CategoricalAccuracy(newName);
    }

    @Override
    public Metric forShapes(Shape output, Shape label) {
        return Fit.alike(this, output, label);
    }
}
