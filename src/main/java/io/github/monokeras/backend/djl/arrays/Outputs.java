package io.github.monokeras.backend.djl.arrays;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * What a network gave for a batch, at one of its outputs.
 *
 * @param logits what went into the last layer's activation, {@code (batch, …, outputs)}
 * @param activated what came out: the predictions
 * @param mask 1 for each step of time that counts and 0 for each that does not, {@code (batch, time)}, or null: all count
 */
public record Outputs(
        NDArray logits, NDArray activated, @Nullable NDArray mask) {

    /** Takes outputs of which all count. */
    public Outputs(NDArray logits, NDArray activated) {
        this(logits, activated, null);
    }

    /** Returns the same predictions without the graph behind them. */
    public Outputs stopGradient() {
        return new Outputs(logits.stopGradient(), activated.stopGradient(), mask);
    }
}
