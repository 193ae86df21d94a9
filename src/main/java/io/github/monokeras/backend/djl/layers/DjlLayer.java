package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDList;
import io.github.monokeras.layers.ChainedLayer;

/**
 * A layer of one's own, written with DJL's operations: describe its shapes and weights as every layer does, and compute its
 * outputs in {@link #forward}; autograd does the way back. Only the DJL backend can compute it.
 *
 * <p>In formulas that autograd follows, write {@code x.mul(Scalar.of(2, x))}, not {@code x.mul(2)}: see
 * {@link io.github.monokeras.backend.djl.arrays.Scalar}.
 *
 * @param <L> the layer itself
 * @see <a href="https://keras.io/guides/making_new_layers_and_models_via_subclassing/">Keras: making new layers</a>
 */
public abstract class DjlLayer<L extends DjlLayer<L>> extends ChainedLayer<L> {

    /** Makes a layer with the next free name of its class. */
    protected DjlLayer() {}

    /** Returns the outputs of one call, {@code (batch, …)} each; Keras: {@code call}. */
    protected abstract NDList forward(LayerCall call);
}
