package io.github.monokeras.layers;

import io.github.monokeras.tensor.Strings;
import io.github.monokeras.tensor.Tensor;

/**
 * A layer that turns strings into numbers: on the heap, once for all samples, before a backend sees anything.
 *
 * <p>In a model it stands right behind an {@code Input} of dtype {@code "string"}.
 */
public interface StringLayer {

    /**
     * Returns the numbers of strings {@code (batch, …)}.
     *
     * @throws IllegalArgumentException if a string, or their shape, does not fit
     */
    Tensor call(Strings strings);

    /** Says whether rows are filled with 0 up to the longest one, which is that of its batch then; default false. */
    default boolean fillsRows() {
        return false;
    }
}
