package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.layers.RecurrentLayer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the kernels belongs to which gate, and what dropout leaves of what they meet in one call.
 *
 * <p>What is dropped is drawn once for all time steps: the input's numbers for all gates together, or for each gate on its own
 * where the state's are dropped too, as Keras does it; then the state's, for each gate on its own.
 */
final class GateKernels {

    private final RecurrentLayer<?> layer;
    private final LayerCall call;
    private final List<@Nullable Matrix> inputsLeft;
    private final List<@Nullable Matrix> statesLeft;

    GateKernels(RecurrentLayer<?> layer, LayerCall call) {
        this.layer = layer;
        this.call = call;
        boolean apart = layer.recurrentDropout() > 0;
        inputsLeft = left(layer.dropout(), call.input().dim(-1), apart ? layer.gates() : 1);
        statesLeft = left(layer.recurrentDropout(), layer.units(), layer.gates());
    }

    /** Returns how the input meets a gate, with a row of the bias. */
    GateKernel input(int gate) {
        return new GateKernel(call.weight(0), bias(), 0, layer.units(), gate, inputsLeft.get(gate));
    }

    /** Returns how the state meets a gate, without a bias. */
    GateKernel state(int gate) {
        return new GateKernel(call.weight(1), null, 0, layer.units(), gate, statesLeft.get(gate));
    }

    /** Returns how the state meets a gate, with the second row of the bias. */
    GateKernel biasedState(int gate) {
        return new GateKernel(call.weight(1), bias(), 1, layer.units(), gate, statesLeft.get(gate));
    }

    private @Nullable Weight bias() {
        return layer.useBias() ? call.weight(2) : null;
    }

    /** Returns for each gate {@code 1 / (1 - rate)} where a number is left and 0 where it is dropped, or null: all is left. */
    private List<@Nullable Matrix> left(double rate, int size, int draws) {
        List<@Nullable Matrix> left = new ArrayList<>();
        for (int gate = 0; gate < layer.gates(); gate++) {
            if (!call.training() || rate == 0) {
                left.add(null);
            } else if (gate < draws) {
                NdArray drawn = call.uniform(call.input().dim(0), size);
                left.add(drawn.rows().map(u -> u < rate ? 0 : 1 / (1 - rate)));
            } else {
                left.add(left.get(0));
            }
        }
        return left;
    }
}
