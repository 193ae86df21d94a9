package io.github.monokeras.backend.djl.arrays;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * What a batch is judged by.
 *
 * @param yTrue the labels, {@code (batch, …)}
 * @param sampleWeight how much each sample counts, {@code (batch, …)}, or null: all alike
 * @param count how many samples there are
 */
public record Labels(NDArray yTrue, @Nullable NDArray sampleWeight, int count) {

    /** Returns the same, every sample alike. */
    public Labels unweighted() {
        return new Labels(yTrue, null, count);
    }
}
