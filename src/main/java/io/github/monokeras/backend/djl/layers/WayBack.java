package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;

/**
 * The way back through one layer, written out: from the gradient of its output to those of its weights and its input.
 *
 * <p>A network of such layers alone trains without autograd, whose bookkeeping is most of a small step. Such a layer promises to
 * compute nothing from a weight alone, forward or back, that it does not close again: the weight's manager lives as long as the
 * model.
 */
public interface WayBack {

    /**
     * Hands out the gradients of the layer's weights; default: it has none.
     *
     * @param call as it went forward
     * @param gradient of the only output, before the layer's last activation, {@code (batch, …)}
     * @param wanted where they go
     */
    default void ofWeights(LayerCall call, NDArray gradient, WeightGradients wanted) {}

    /**
     * Returns the gradient of the only input, {@code (batch, …)}.
     *
     * @param call as it went forward
     * @param gradient of the only output, before the layer's last activation, {@code (batch, …)}
     */
    NDArray ofInput(LayerCall call, NDArray gradient);
}
