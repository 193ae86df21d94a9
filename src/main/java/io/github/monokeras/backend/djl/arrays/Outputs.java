package io.github.monokeras.backend.djl.arrays;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * What a network gave for a batch.
 *
 * @param logits what went into the last layer's activation, {@code (batch, …, outputs)}
 * @param activated what came out: the predictions
 * @param activities the outputs of layers that cost something
 */
public record Outputs(NDArray logits, NDArray activated, List<Activity> activities) {

    /** Takes outputs that cost nothing. */
    public Outputs(NDArray logits, NDArray activated) {
        this(logits, activated, List.of());
    }

    /** Returns the same predictions without the graph behind them. */
    public Outputs stopGradient() {
        return new Outputs(logits.stopGradient(), activated.stopGradient());
    }
}
