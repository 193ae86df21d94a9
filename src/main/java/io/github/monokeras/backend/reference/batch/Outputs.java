package io.github.monokeras.backend.reference.batch;

import org.jspecify.annotations.Nullable;

/**
 * What a network gave for a batch, at one of its outputs, as rows along the last axis.
 *
 * @param logits what went into the last layer's activation
 * @param activated what came out: the predictions
 * @param mask 1 for each step of time that counts and 0 for each that does not, {@code (batch, time)}, or null: all count
 */
public record Outputs(
        Matrix logits, Matrix activated, @Nullable NdArray mask) {

    /** Takes outputs of which all count. */
    public Outputs(Matrix logits, Matrix activated) {
        this(logits, activated, null);
    }
}
