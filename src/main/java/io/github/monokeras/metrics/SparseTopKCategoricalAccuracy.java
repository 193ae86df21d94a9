package io.github.monokeras.metrics;

import io.github.monokeras.tensor.Shape;

/**
 * How often the output at the class number that the label is, is among the {@code k} largest.
 *
 * <p>It is if fewer than {@code k} outputs are strictly larger: of several equal ones on the border, each is among them.
 *
 * @param name the name under which it is shown; default {@code sparse_top_k_categorical_accuracy}
 * @param k at least 1; default 5
 * @param fromSortedIds whether the outputs are no scores but class numbers, the best first; default false
 * @see <a
 *     href="https://keras.io/api/metrics/accuracy_metrics/#sparsetopkcategoricalaccuracy-class">keras.metrics.SparseTopKCategoricalAccuracy</a>
 */
public record SparseTopKCategoricalAccuracy(String name, int k, boolean fromSortedIds) implements Metric {

    /** Checks the range of the options. */
    public SparseTopKCategoricalAccuracy {
        Options.requireAtLeast("SparseTopKCategoricalAccuracy", "k", k, 1);
    }

    /** Takes Keras's name and the 5 largest scores. */
    public SparseTopKCategoricalAccuracy() {
        this(5);
    }

    /** Takes the {@code k} largest scores. */
    public SparseTopKCategoricalAccuracy(int k) {
        this("sparse_top_k_categorical_accuracy", k, false);
    }

    @Override
    public SparseTopKCategoricalAccuracy name(String newName) {
        return new SparseTopKCategoricalAccuracy(newName, k, fromSortedIds);
    }

    /** Returns this metric for the {@code newK} largest. */
    public SparseTopKCategoricalAccuracy k(int newK) {
        return new SparseTopKCategoricalAccuracy(name, newK, fromSortedIds);
    }

    /** Returns this metric for outputs that are class numbers, the best first, or for scores. */
    public SparseTopKCategoricalAccuracy fromSortedIds(boolean newFromSortedIds) {
        return new SparseTopKCategoricalAccuracy(name, k, newFromSortedIds);
    }

    @Override
    public Metric forShapes(Shape output, Shape label) {
        return Fit.classNumbers(this, output, label);
    }
}
