package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** A mean that grows batch by batch on the device and is read only when somebody looks. */
final class RunningMean {

    private final NDManager manager;
    private final DataType type;
    private NDArray total;
    private long count;

    RunningMean(NDManager manager, DataType type) {
        this.manager = manager;
        this.type = type;
        total = manager.zeros(new Shape(1), type);
    }

    /** Adds the sum of so many values; the sum must ask for no gradient, or the graph behind it would stay. */
    void add(NDArray sum, long values) {
        total.addi(sum);
        count += values;
    }

    /** Returns the mean of the values so far, in the precision of the session; 0 if there were none. */
    double value() {
        double sum = DjlArrays.scalar(total);
        if (count == 0) {
            return 0;
        }
        return type == DataType.FLOAT32 ? (float) sum / (float) count : sum / count;
    }

    void reset() {
        // A new array, not total - total: a NaN would stay.
        total.close();
        total = manager.zeros(new Shape(1), type);
        count = 0;
    }
}
