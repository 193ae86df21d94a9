package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * Hands on what comes in, as it is: {@code f(x) = x}.
 *
 * <p>Inputs and outputs {@code (batch, …)}, as many as there are.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/identity/">keras.layers.Identity</a>
 */
public final class Identity extends ChainedLayer<Identity> {

    /** Makes a layer that changes nothing. */
    public Identity() {}

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        return List.copyOf(inputs);
    }

    @Override
    protected Identity self() {
        return this;
    }
}
