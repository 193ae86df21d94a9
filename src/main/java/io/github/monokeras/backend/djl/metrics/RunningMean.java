package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Numbers;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mean that grows batch by batch on the device and is read only when somebody looks.
 *
 * <p>It holds no array before the first batch and none for weights where there are none: of a small model's epoch of one
 * step, four arrays of zeros, made anew each time, were a tenth.
 */
public final class RunningMean implements RunningNumber, AutoCloseable {

    private final NDManager manager;
    private final DataType type;
    private final Numbers counts = new Numbers();
    private @Nullable NDArray total;
    private @Nullable NDArray weight;
    private long count;

    public RunningMean(NDManager manager, DataType type) {
        this.manager = manager;
        this.type = type;
    }

    /** Adds the sum of so many values, which belongs here from now on; it must ask for no gradient, or its graph would stay. */
    public void add(NDArray sum, long values) {
        total = grown(total, sum);
        count += values;
    }

    /** Adds so many values of which the mean is known, which must ask for no gradient either. */
    public void addMean(NDArray mean, long values) {
        add(mean.mul(counts.of((double) values, mean, manager)), values);
    }

    /** Adds the sum of values that have weights, and the sum of these; both belong here from now on. */
    public void add(NDArray sum, NDArray weights) {
        total = grown(total, sum);
        weight = grown(weight, weights);
    }

    /** Returns the mean of the values so far, in the precision of the session; 0 if there were none. */
    public double value() {
        double sum = number(total);
        double weights = number(weight) + count;
        if (weights == 0) {
            return 0;
        }
        return type == DataType.FLOAT32 ? (float) sum / (float) weights : sum / weights;
    }

    /** Returns the sum of the values, of their weights, and their number. */
    @Override
    public List<Tensor> sums() {
        return total == null
                ? List.of()
                : List.of(number(number(total)), number(number(weight)), number((double) count));
    }

    @Override
    public void addSums(List<Tensor> sums) {
        if (!sums.isEmpty()) {
            DType dtype = type == DataType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
            try (NDManager scratch = manager.newSubManager()) {
                add(DjlArrays.create(scratch, sums.get(0), dtype), DjlArrays.create(scratch, sums.get(1), dtype));
            }
            count += (long) sums.get(2).item();
        }
    }

    private static Tensor number(double number) {
        return Tensor.of(Shape.of(), new double[] {number});
    }

    public void reset() {
        closeSums();
        total = null;
        weight = null;
        count = 0;
        counts.endStep();
    }

    @Override
    public void close() {
        counts.close();
        closeSums();
    }

    private void closeSums() {
        if (total != null) {
            total.close();
        }
        if (weight != null) {
            weight.close();
        }
    }

    private NDArray grown(@Nullable NDArray before, NDArray batch) {
        if (before != null) {
            return before.addi(batch);
        }
        batch.attach(manager);
        return batch;
    }

    private static double number(@Nullable NDArray array) {
        // Added to 0, as it would be if it began there, so that a mean of no loss at all is never -0.
        return array == null ? 0 : 0 + DjlArrays.scalar(array);
    }
}
