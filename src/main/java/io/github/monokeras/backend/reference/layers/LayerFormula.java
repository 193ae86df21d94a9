package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.activations.Formula;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.NdArray;
import org.jspecify.annotations.Nullable;

/** How one layer is computed, without its last activation, and how gradients flow back through it. */
@FunctionalInterface
public interface LayerFormula {

    /** Returns the outputs of one call, and the way back. */
    LayerFlow forward(LayerCall call);

    /** Returns the mask of the first output, if the layer supports masks; default that of the first input. */
    default @Nullable NdArray outputMask(LayerCall call) {
        return call.mask(0);
    }

    /** Lets a layer that carries its state from batch to batch start again from nothing; default: it carries none. */
    default void resetStates() {}

    /** Makes a formula of a function of the rows along the last axis of the only input, as every activation is one. */
    static LayerFormula ofRows(Formula function) {
        return call -> {
            NdArray x = call.input();
            Flow flow = function.forward(x.rows());
            NdArray output =
                    NdArray.of(flow.output(), x.shapeWithLast(flow.output().columns()));
            return LayerFlow.of(output, gradient -> NdArray.of(flow.backward(gradient.rows()), x.shape()));
        };
    }
}
