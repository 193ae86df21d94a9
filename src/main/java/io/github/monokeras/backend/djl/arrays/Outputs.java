package io.github.monokeras.backend.djl.arrays;

import ai.djl.ndarray.NDArray;

/**
 * What the last layer of a network gave for a batch, {@code (batch, …, outputs)} each.
 *
 * @param logits what went into its activation
 * @param activated what came out: the predictions
 */
public record Outputs(NDArray logits, NDArray activated) {

    /** Returns the same numbers without the graph behind them. */
    public Outputs stopGradient() {
        return new Outputs(logits.stopGradient(), activated.stopGradient());
    }
}
