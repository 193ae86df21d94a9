package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.recurrent.RNN;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.SimpleRNN;
import org.jspecify.annotations.Nullable;

/** PyTorch's own call for all time steps of a recurrent layer, for the options that it has. */
@FunctionalInterface
interface FusedCall {

    /**
     * Returns the outputs, {@code (batch, time, units)}, and the last states, {@code (1, batch, units)} each.
     *
     * @param x {@code (batch, time, features)}
     * @param start the states before the first step, {@code (1, batch, units)} each
     * @param weights in PyTorch's order and layout: kernel, recurrent kernel, and the bias of each, if there is one
     * @param training whether the way back may be asked for
     */
    NDList run(NDArray x, NDList start, NDList weights, boolean training);

    /** Returns the call for a layer, or null: PyTorch has no such activation. */
    static @Nullable FusedCall simple(SimpleRNN layer) {
        if (layer.activation() != Activation.TANH && layer.activation() != Activation.RELU) {
            return null;
        }
        RNN.Activation activation = layer.activation() == Activation.TANH ? RNN.Activation.TANH : RNN.Activation.RELU;
        return (x, start, weights, training) -> x.getNDArrayInternal()
                .rnn(x, start.head(), weights, layer.useBias(), 1, activation, 0, training, false, true);
    }

    /** Returns the call for a layer, or null: PyTorch has other activations. */
    static @Nullable FusedCall lstm(LSTM layer) {
        if (layer.activation() != Activation.TANH || layer.recurrentActivation() != Activation.SIGMOID) {
            return null;
        }
        return (x, start, weights, training) ->
                x.getNDArrayInternal().lstm(x, start, weights, layer.useBias(), 1, 0, training, false, true);
    }

    /** Returns the call for a layer, or null: PyTorch has other activations, or resets the state at another place. */
    static @Nullable FusedCall gru(GRU layer) {
        if (layer.activation() != Activation.TANH
                || layer.recurrentActivation() != Activation.SIGMOID
                || !layer.resetAfter()) {
            return null;
        }
        return (x, start, weights, training) ->
                x.getNDArrayInternal().gru(x, start.head(), weights, layer.useBias(), 1, 0, training, false, true);
    }
}
