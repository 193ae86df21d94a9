package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sum of arrays that grows batch by batch on the device; the first batch gives its shape. */
final class RunningSum implements AutoCloseable {

    private final NDManager manager;
    private @Nullable NDArray sum;

    RunningSum(NDManager manager) {
        this.manager = manager;
    }

    /** Adds the numbers of a batch, which must ask for no gradient, or the graph behind them would stay. */
    void add(NDArray batch) {
        if (sum == null) {
            sum = batch.duplicate();
            sum.attach(manager);
        } else {
            sum.addi(batch);
        }
    }

    /** Returns a copy of the sum so far that stays as long as a manager is open, or null if nothing was added. */
    @Nullable
    NDArray copy(NDManager scratch) {
        if (sum == null) {
            return null;
        }
        NDArray copy = sum.duplicate();
        copy.attach(scratch);
        return copy;
    }

    /** Returns the sums so far on the heap; nothing before the first batch. */
    static List<Tensor> tensors(RunningSum... sums) {
        List<Tensor> tensors = new ArrayList<>();
        for (RunningSum each : sums) {
            if (each.sum != null) {
                tensors.add(DjlArrays.tensor(each.sum));
            }
        }
        return tensors;
    }

    /** Adds to each what another of its kind has summed up. */
    static void add(List<Tensor> tensors, RunningSum... sums) {
        for (int i = 0; i < tensors.size(); i++) {
            Tensor tensor = tensors.get(i);
            try (NDArray more = DjlArrays.create(sums[i].manager, tensor, tensor.dtype())) {
                sums[i].add(more);
            }
        }
    }

    /** Starts again from nothing; to do so twice is harmless. */
    @Override
    public void close() {
        if (sum != null) {
            sum.close();
            sum = null;
        }
    }
}
