package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.layers.RecurrentLayer;

/**
 * A walk of a cell along time: the inputs of all steps meet the kernel at once, the state the recurrent kernel step by step.
 *
 * <p>With the mask {@code m}, the states are {@code m * new + (1 - m) * old}.
 */
final class RecurrentWalk implements Recurrence {

    private final RecurrentLayer<?> layer;
    private final RecurrentCell.Maker cells;

    RecurrentWalk(RecurrentLayer<?> layer, RecurrentCell.Maker cells) {
        this.layer = layer;
        this.cells = cells;
    }

    @Override
    public NDList run(LayerCall call, NDList start) {
        int steps = Math.toIntExact(call.input().getShape().get(1));
        GateKernels kernels = new GateKernels(layer, call);
        RecurrentCell cell = cells.of(kernels);
        NDList inputs = eachTime(kernels.inputs(), steps);
        TimeMask mask = TimeMask.of(RecurrentFormula.heededMask(call), steps);
        NDList states = start;
        // Where states start at 0, what is repeated at a step that does not count is the state itself.
        boolean outputIsState = mask == null || !(layer.zeroOutputForMask() || layer.stateful());
        NDArray output = states.get(0).zerosLike();
        NDList outputs = new NDList();
        for (int step = 0; step < steps; step++) {
            int t = layer.goBackwards() ? steps - 1 - step : step;
            NDList next = cell.step(inputs.get(t), states);
            if (!outputIsState && mask != null) {
                output = layer.zeroOutputForMask() ? mask.zeroed(t, next.get(0)) : mask.chosen(t, next.get(0), output);
            }
            states = mask == null ? next : mask.chosen(t, next, states);
            outputs.add(outputIsState ? states.get(0) : output);
        }
        NDArray returned = layer.returnSequences() ? NDArrays.stack(outputs, 1) : outputs.get(steps - 1);
        return new NDList(returned).addAll(states);
    }

    /** Takes {@code (time, batch, …)} apart into {@code (batch, …)}. */
    static NDList eachTime(NDArray sequences, int steps) {
        Shape step = sequences.getShape().slice(1);
        NDList each = new NDList();
        for (NDArray part : sequences.split(steps, 0)) {
            each.add(part.reshape(step));
        }
        return each;
    }
}
