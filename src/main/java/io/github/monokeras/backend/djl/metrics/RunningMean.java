package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.DjlArrays;

/** A mean that grows batch by batch on the device and is read only when somebody looks. */
public final class RunningMean implements AutoCloseable {

    private final NDManager manager;
    private final DataType type;
    private NDArray total;
    private NDArray weight;
    private long count;

    public RunningMean(NDManager manager, DataType type) {
        this.manager = manager;
        this.type = type;
        total = manager.zeros(new Shape(1), type);
        weight = manager.zeros(new Shape(1), type);
    }

    /** Adds the sum of so many values; the sum must ask for no gradient, or the graph behind it would stay. */
    public void add(NDArray sum, long values) {
        total.addi(sum);
        count += values;
    }

    /** Adds the sum of values that have weights, and the sum of these. */
    public void add(NDArray sum, NDArray weights) {
        total.addi(sum);
        weight.addi(weights);
    }

    /** Returns the mean of the values so far, in the precision of the session; 0 if there were none. */
    public double value() {
        double sum = DjlArrays.scalar(total);
        double weights = DjlArrays.scalar(weight) + count;
        if (weights == 0) {
            return 0;
        }
        return type == DataType.FLOAT32 ? (float) sum / (float) weights : sum / weights;
    }

    public void reset() {
        close();
        // New arrays, not total - total: a NaN would stay.
        total = manager.zeros(new Shape(1), type);
        weight = manager.zeros(new Shape(1), type);
        count = 0;
    }

    @Override
    public void close() {
        total.close();
        weight.close();
    }
}
