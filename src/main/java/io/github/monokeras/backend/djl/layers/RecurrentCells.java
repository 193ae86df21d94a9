package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.github.monokeras.backend.djl.activations.DjlActivations;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.SimpleRNN;
import java.util.function.UnaryOperator;

/** The formulas of one time step. */
final class RecurrentCells {

    private RecurrentCells() {}

    /** {@code h' = a(x + h U)}. */
    static RecurrentCell.Maker simple(SimpleRNN layer) {
        UnaryOperator<NDArray> activation = DjlActivations.of(layer.activation());
        return kernels -> (x, states) -> new NDList(activation.apply(x.add(kernels.state(states.get(0)))));
    }

    /** {@code c' = f * c + i * a(n)} and {@code h' = o * a(c')}, with {@code i, f, n, o} of {@code x + h U}. */
    static RecurrentCell.Maker lstm(LSTM layer) {
        UnaryOperator<NDArray> activation = DjlActivations.of(layer.activation());
        UnaryOperator<NDArray> gate = DjlActivations.of(layer.recurrentActivation());
        return kernels -> (x, states) -> {
            NDList z = x.add(kernels.state(states.get(0))).split(4, 1);
            NDArray let = gate.apply(z.get(0)).mul(activation.apply(z.get(2)));
            NDArray c = gate.apply(z.get(1)).mul(states.get(1)).add(let);
            NDArray h = gate.apply(z.get(3)).mul(activation.apply(c));
            return new NDList(h, c);
        };
    }

    /** {@code h' = z * h + (1 - z) * n}, with the gates {@code z, r} of {@code x + h U}. */
    static RecurrentCell.Maker gru(GRU layer) {
        UnaryOperator<NDArray> activation = DjlActivations.of(layer.activation());
        UnaryOperator<NDArray> gate = DjlActivations.of(layer.recurrentActivation());
        return kernels -> (x, states) -> {
            NDArray h = states.get(0);
            NDList in = x.split(3, 1);
            NDArray z;
            NDArray reset;
            if (layer.resetAfter()) {
                NDList seen = kernels.biased(kernels.state(h), 1).split(3, 1);
                z = gate.apply(in.get(0).add(seen.get(0)));
                reset = gate.apply(in.get(1).add(seen.get(1))).mul(seen.get(2));
            } else {
                z = gate.apply(in.get(0).add(kernels.state(h, 0)));
                reset = kernels.state(
                        gate.apply(in.get(1).add(kernels.state(h, 1))).mul(h), 2);
            }
            NDArray n = activation.apply(in.get(2).add(reset));
            return new NDList(z.mul(h).add(z.neg().add(1).mul(n)));
        };
    }
}
