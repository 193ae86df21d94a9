package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.layers.RecurrentLayer;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk of a cell along time: the inputs of all steps meet the kernel at once, the state the recurrent kernel step by step.
 *
 * <p>With the mask {@code m}, the states are {@code m * new + (1 - m) * old}. What a stateful layer keeps from batch to batch
 * lies on the heap, so that no native memory outlives its step.
 */
final class RecurrentWalk implements LayerFormula {

    private final RecurrentLayer<?> layer;
    private final RecurrentCell.Maker cells;
    private List<Tensor> kept = List.of();

    RecurrentWalk(RecurrentLayer<?> layer, RecurrentCell.Maker cells) {
        this.layer = layer;
        this.cells = cells;
    }

    @Override
    public NDList forward(LayerCall call) {
        int steps = Math.toIntExact(call.input().getShape().get(1));
        GateKernels kernels = new GateKernels(layer, call);
        RecurrentCell cell = cells.of(kernels);
        NDList inputs = eachTime(kernels.inputs(), steps);
        TimeMask mask = TimeMask.of(call.inputs().size() > 1 ? null : call.mask(0), steps);
        NDList states = start(call);
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
        if (layer.stateful()) {
            kept = states.stream().map(DjlArrays::tensor).toList();
        }
        NDList results =
                new NDList(layer.returnSequences() ? NDArrays.stack(outputs, 1) : outputs.get(outputs.size() - 1));
        return layer.returnState() ? results.addAll(states) : results;
    }

    @Override
    public @Nullable NDArray outputMask(LayerCall call) {
        return layer.returnSequences() ? call.mask(0) : null;
    }

    @Override
    public void resetStates() {
        kept = List.of();
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

    /** Returns the states that were given, or kept, or 0. */
    private NDList start(LayerCall call) {
        NDArray x = call.input();
        long batch = x.getShape().get(0);
        NDList states = new NDList();
        for (int state = 0; state < layer.states(); state++) {
            if (call.inputs().size() > 1) {
                states.add(call.input(1 + state));
            } else if (kept.isEmpty()) {
                states.add(call.manager().zeros(new Shape(batch, layer.units()), x.getDataType()));
            } else {
                requireBatch(batch);
                states.add(DjlArrays.create(call.manager(), kept.get(state), DjlArrays.dtype(x)));
            }
        }
        return states;
    }

    private void requireBatch(long batch) {
        int before = kept.get(0).shape().dim(0);
        if (before != batch) {
            throw new IllegalArgumentException(
                    "%s: is stateful with a batch of %d, got one of %d; reset its states first"
                            .formatted(layer.who(), before, batch));
        }
    }
}
