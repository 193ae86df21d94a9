package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;

/**
 * How often the output where the one-hot label has its 1 is among the {@code k} largest.
 *
 * <p>It is if fewer than {@code k} outputs are strictly larger: of several equal ones on the border, each is among them.
 *
 * @param name the name under which it is shown; default {@code top_k_categorical_accuracy}
 * @param k at least 1; default 5
 * @see <a
 *     href="https://keras.io/api/metrics/accuracy_metrics/#topkcategoricalaccuracy-class">keras.metrics.TopKCategoricalAccuracy</a>
 */
public record TopKCategoricalAccuracy(String name, int k) implements Metric {

    /** Checks the range of the options. */
    public TopKCategoricalAccuracy {
        Options.requireAtLeast("TopKCategoricalAccuracy", "k", k, 1);
    }

    /** Takes Keras's name and the 5 largest. */
    public TopKCategoricalAccuracy() {
        this(5);
    }

    /** Takes the {@code k} largest. */
    public TopKCategoricalAccuracy(int k) {
        this("top_k_categorical_accuracy", k);
    }

    @Override
    public TopKCategoricalAccuracy name(String newName) {
        return new TopKCategoricalAccuracy(newName, k);
    }

    /** Returns this metric for the {@code newK} largest. */
    public TopKCategoricalAccuracy k(int newK) {
        return new TopKCategoricalAccuracy(name, newK);
    }

    @Override
    public Metric forShapes(Shape output, Shape label) {
        return Fit.alike(this, output, label);
    }
}
