package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.function.UnaryOperator;

/**
 * The same numbers in the same order, in another shape or in the same.
 *
 * @param forward how the output is made of the input
 */
record RearrangingFormula(UnaryOperator<NDArray> forward) implements LayerFormula, WayBack {

    @Override
    public NDList forward(LayerCall call) {
        return new NDList(forward.apply(call.input()));
    }

    @Override
    public WayBack wayBack() {
        return this;
    }

    @Override
    public NDArray ofInput(LayerCall call, NDArray gradient) {
        return gradient.reshape(call.input().getShape());
    }
}
