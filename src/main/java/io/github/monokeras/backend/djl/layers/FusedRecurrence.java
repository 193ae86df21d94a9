package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.layers.RecurrentLayer;

/**
 * All time steps in one call of the engine, forward and back: the same numbers as step by step, for a fraction of the calls.
 *
 * <p>With a mask, the steps that count are pushed together, and the engine never sees the others.
 */
final class FusedRecurrence implements Recurrence {

    private final RecurrentLayer<?> layer;
    private final FusedCall engine;

    FusedRecurrence(RecurrentLayer<?> layer, FusedCall engine) {
        this.layer = layer;
        this.engine = engine;
    }

    /** Says whether the engine computes for a call just what the layer does. */
    boolean takes(LayerCall call) {
        boolean dropsStates = call.training() && layer.recurrentDropout() > 0;
        return isThere(call.manager()) && !dropsStates && (RecurrentFormula.heededMask(call) == null || takesMasks());
    }

    /** On a GPU the engine would round to fewer digits, and complain of weights that do not lie in one block. */
    private static boolean isThere(NDManager manager) {
        return manager.getEngine().getEngineName().equals("PyTorch")
                && !manager.getDevice().isGpu();
    }

    /**
     * Says whether a mask leaves the engine's results of use: it tells an {@code h} of every step, but no more than one
     * {@code c}, and samples end at different steps. Behind its end a sample goes on, which must not lead beyond all numbers.
     */
    private boolean takesMasks() {
        boolean needsEveryState = layer.returnState() && layer.states() > 1;
        return !layer.stateful() && !needsEveryState && layer.activation() == Activation.TANH;
    }

    @Override
    public NDList run(LayerCall call, NDList start) {
        NDArray mask = RecurrentFormula.heededMask(call);
        return mask == null ? unmasked(call, start) : masked(call, start, mask);
    }

    private NDList unmasked(LayerCall call, NDList start) {
        NDArray x = call.input();
        NDList results = computed(call, layer.goBackwards() ? x.flip(1) : x, start);
        NDList states = new NDList();
        for (NDArray state : results.subNDList(1)) {
            states.add(state.squeeze(0));
        }
        return new NDList(layer.returnSequences() ? results.head() : states.head()).addAll(states);
    }

    private NDList masked(LayerCall call, NDList start, NDArray mask) {
        CountedSteps steps = new CountedSteps(mask, layer.goBackwards());
        NDArray h = computed(call, steps.pushedTogether(call.input()), start).head();
        NDArray states = start.head().expandDims(1).concat(h, 1);
        boolean zeroed = layer.zeroOutputForMask();
        NDArray output = layer.returnSequences() ? steps.outputs(states, zeroed) : steps.lastOutput(states, zeroed);
        return new NDList(output, steps.lastOutput(states, false));
    }

    private NDList computed(LayerCall call, NDArray x, NDList start) {
        NDList wide = new NDList();
        for (NDArray state : start) {
            wide.add(state.expandDims(0));
        }
        return engine.run(dropped(call, x), wide, FusedWeights.of(layer, call), call.training());
    }

    private NDArray dropped(LayerCall call, NDArray x) {
        NDList left = RecurrentDropout.left(call, layer.dropout(), x.getShape().get(2), 1);
        return left.isEmpty() ? x : x.mul(left.head().expandDims(1));
    }
}
