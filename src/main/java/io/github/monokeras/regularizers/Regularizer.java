package io.github.monokeras.regularizers;

import io.github.monokeras.names.Registry;
import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * What a weight costs: a penalty that is added to the loss, as it is, whatever the size of the batch.
 *
 * @see <a href="https://keras.io/api/layers/regularizers/">keras.regularizers</a>
 */
public sealed interface Regularizer permits L1, L2, L1L2, OrthogonalRegularizer {

    /**
     * Refuses a weight whose shape makes no sense to the regularizer.
     *
     * @throws IllegalArgumentException if it does not; most regularizers take every shape
     */
    default void requireWeight(Shape weight) {}

    /**
     * Returns the regularizer, with its defaults, that Keras calls by this name, as {@code "l2"} or {@code "L2"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    static Regularizer of(String name) {
        return registry().get(name);
    }

    /** Lists the names that {@link #of} takes. */
    static List<String> names() {
        return registry().names();
    }

    private static Registry<Regularizer> registry() {
        return Registry.<Regularizer>exact("regularizer")
                .add(L1::new, "l1", "L1")
                .add(L2::new, "l2", "L2")
                .add(L1L2::new, "l1l2", "L1L2")
                .add(OrthogonalRegularizer::new, "orthogonal_regularizer", "OrthogonalRegularizer");
    }
}
