package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;

/** The loss of a batch, one number: the values of a loss, weighted and put together. */
public interface BatchLoss {

    /**
     * Returns the loss of a batch.
     *
     * @param isFollowed whether autograd follows it
     */
    NDArray of(Labels labels, Outputs outputs, boolean isFollowed);
}
