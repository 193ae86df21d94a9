package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How one layer is computed on DJL, without its last activation; autograd does the way back, where it is not written out. */
@FunctionalInterface
public interface LayerFormula {

    /** Returns the outputs of one call. */
    NDList forward(LayerCall call);

    /** Returns the mask of the first output, if the layer supports masks; default that of the first input. */
    default @Nullable NDArray outputMask(LayerCall call) {
        return call.mask(0);
    }

    /** Lets a layer that carries its state from batch to batch start again from nothing; default: it carries none. */
    default void resetStates() {}

    /** Returns the way back of a layer of one input and one output, or null: autograd must find it. */
    default @Nullable WayBack wayBack() {
        return null;
    }

    /** Makes a formula of a function of the only input. */
    static LayerFormula of(UnaryOperator<NDArray> function) {
        return call -> new NDList(function.apply(call.input()));
    }
}
