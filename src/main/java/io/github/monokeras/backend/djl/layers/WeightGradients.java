package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;

/** Where the gradients of one layer's weights go. */
public interface WeightGradients {

    /** Says whether anybody needs the gradient of a weight, by its place in Keras's order. */
    boolean wants(int weight);

    /** Takes the gradient of a weight, in its shape; those of several calls of the layer are added. */
    void put(int weight, NDArray gradient);
}
