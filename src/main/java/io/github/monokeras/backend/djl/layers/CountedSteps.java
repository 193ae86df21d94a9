package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.tensor.Tensor;
import java.nio.IntBuffer;

/**
 * The time steps that count, pushed together: behind any step, a layer that skips the others is where it is behind as many
 * steps that count.
 *
 * <p>The mask is read on the heap, and the rows are picked as an embedding picks its own, so that the way back costs as little.
 */
final class CountedSteps {

    /** The engine readies itself for each length it meets, which takes longer than a few steps more and stays in memory. */
    private static final int ROUND = 8;

    private final int batch;
    private final int steps;
    private final boolean backwards;

    /** For each sample and each step in the layer's order: whether it counts, and how many have until then. */
    private final boolean[] isCounted;

    private final int[] counts;

    /** How many steps are left: a few more, it may be, than count in the sample of most. */
    private final int length;

    /** Reads a mask {@code (batch, time)}, for a layer that walks forwards or backwards. */
    CountedSteps(NDArray mask, boolean backwards) {
        Tensor numbers = DjlArrays.tensor(mask);
        this.backwards = backwards;
        batch = numbers.shape().dim(0);
        steps = numbers.shape().dim(1);
        isCounted = new boolean[numbers.size()];
        counts = new int[numbers.size()];
        int most = 1;
        for (int sample = 0; sample < batch; sample++) {
            int count = 0;
            for (int step = 0; step < steps; step++) {
                int i = sample * steps + step;
                isCounted[i] = numbers.getFlat(place(sample, step)) != 0;
                count += isCounted[i] ? 1 : 0;
                counts[i] = count;
            }
            most = Math.max(most, count);
        }
        length = Math.min(steps, (most + ROUND - 1) / ROUND * ROUND);
    }

    /** Returns {@code (batch, length, features)} of {@code (batch, time, features)}; behind its end, a sample is anything. */
    NDArray pushedTogether(NDArray x) {
        int[] rows = new int[batch * length];
        for (int sample = 0; sample < batch; sample++) {
            for (int step = 0; step < steps; step++) {
                int i = sample * steps + step;
                if (isCounted[i]) {
                    rows[sample * length + counts[i] - 1] = place(sample, step);
                }
            }
        }
        return picked(x, rows, new Shape(batch, length));
    }

    /**
     * Returns the outputs behind all steps, {@code (batch, time, units)}.
     *
     * @param states behind no step, one, two and so on of those that count, {@code (batch, 1 + length, units)}
     * @param zeroed whether the output is 0, as the first state is, where a step does not count; else that of before
     */
    NDArray outputs(NDArray states, boolean zeroed) {
        int[] rows = new int[batch * steps];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i, zeroed);
        }
        return picked(states, rows, new Shape(batch, steps));
    }

    /** Returns the output behind the last step, {@code (batch, units)}, of the same as {@link #outputs}. */
    NDArray lastOutput(NDArray states, boolean zeroed) {
        int[] rows = new int[batch];
        for (int sample = 0; sample < batch; sample++) {
            rows[sample] = row((sample + 1) * steps - 1, zeroed);
        }
        return picked(states, rows, new Shape(batch));
    }

    /** Returns where a step of the layer's order lies among all of all samples. */
    private int place(int sample, int step) {
        return sample * steps + (backwards ? steps - 1 - step : step);
    }

    private int row(int i, boolean zeroed) {
        return i / steps * (1 + length) + (zeroed && !isCounted[i] ? 0 : counts[i]);
    }

    private static NDArray picked(NDArray sequences, int[] rows, Shape shape) {
        NDArray table = sequences.reshape(-1, sequences.getShape().get(2));
        NDArray indices = DjlArrays.create(sequences.getManager(), IntBuffer.wrap(rows), shape);
        return table.getNDArrayInternal()
                .embedding(indices, table, SparseFormat.DENSE)
                .singletonOrThrow();
    }
}
