package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.layers.RecurrentLayer;
import io.github.monokeras.tensor.Tensor;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recurrent layer: where its states start, which way it takes through time, and what of the result it returns.
 *
 * <p>What a stateful layer keeps from batch to batch lies on the heap, so that no native memory outlives its step.
 */
final class RecurrentFormula implements LayerFormula {

    private final RecurrentLayer<?> layer;
    private final Recurrence walk;
    private final @Nullable FusedRecurrence fused;
    private List<Tensor> kept = List.of();

    /**
     * Makes a formula.
     *
     * @param cells the layer's formulas of one time step
     * @param fused the engine's own call for all time steps, or null: it has none for the layer's options
     */
    RecurrentFormula(RecurrentLayer<?> layer, RecurrentCell.Maker cells, @Nullable FusedCall fused) {
        this.layer = layer;
        walk = new RecurrentWalk(layer, cells);
        this.fused = fused == null ? null : new FusedRecurrence(layer, fused);
    }

    @Override
    public NDList forward(LayerCall call) {
        NDList results = way(call).run(call, start(call));
        NDList states = results.subNDList(1);
        if (layer.stateful()) {
            kept = states.stream().map(DjlArrays::tensor).toList();
        }
        return layer.returnState() ? results : new NDList(results.head());
    }

    /** Returns the way that a call takes: the engine's own where it computes the same. */
    Recurrence way(LayerCall call) {
        return fused != null && fused.takes(call) ? fused : walk;
    }

    @Override
    public @Nullable NDArray outputMask(LayerCall call) {
        return layer.returnSequences() ? call.mask(0) : null;
    }

    @Override
    public void resetStates() {
        kept = List.of();
    }

    /** Returns the mask that a call heeds: none where the states are given, as in Keras. */
    static @Nullable NDArray heededMask(LayerCall call) {
        return call.inputs().size() > 1 ? null : call.mask(0);
    }

    /** Returns the states that were given, or kept, or 0. */
    private NDList start(LayerCall call) {
        if (call.inputs().size() > 1) {
            return call.inputs().subNDList(1);
        }
        NDArray x = call.input();
        long batch = x.getShape().get(0);
        if (kept.isEmpty()) {
            NDArray zeros = call.manager().zeros(new Shape(batch, layer.units()), x.getDataType());
            return new NDList(Collections.nCopies(layer.states(), zeros));
        }
        requireBatch(batch);
        NDList states = new NDList();
        for (Tensor state : kept) {
            states.add(DjlArrays.create(call.manager(), state, DjlArrays.dtype(x)));
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
