package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.RecurrentLayer;

/** From Keras's layout of recurrent weights to PyTorch's, by operations that autograd follows back. */
final class FusedWeights {

    private FusedWeights() {}

    /** Returns the kernel, the recurrent kernel, and the bias of each, if there is one. */
    static NDList of(RecurrentLayer<?> layer, LayerCall call) {
        NDList weights = new NDList();
        weights.add(gates(layer, call.weight(0)).transpose());
        weights.add(gates(layer, call.weight(1)).transpose());
        if (layer.useBias()) {
            NDArray bias = gates(layer, call.weight(2));
            if (bias.getShape().dimension() == 1) {
                // PyTorch adds two biases where Keras has one.
                weights.add(bias);
                weights.add(bias.zerosLike());
            } else {
                NDList rows = bias.split(2, 0);
                weights.add(rows.get(0).reshape(-1));
                weights.add(rows.get(1).reshape(-1));
            }
        }
        return weights;
    }

    /** Orders the gates along the last axis as PyTorch does: a {@code GRU}'s are {@code r, z, h}, where Keras has {@code z, r, h}. */
    private static NDArray gates(RecurrentLayer<?> layer, NDArray keras) {
        if (!(layer instanceof GRU)) {
            return keras;
        }
        int axis = keras.getShape().dimension() - 1;
        NDList gates = keras.split(3, axis);
        return NDArrays.concat(new NDList(gates.get(1), gates.get(0), gates.get(2)), axis);
    }
}
