package io.github.monokeras.backend;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;

/**
 * How long the rows of one input are that 0 fills up to the longest of all samples: a batch of them is only as wide as its
 * own longest row, as if its samples had come alone.
 */
public final class RowLengths {

    private final int[] original;
    private int[] lengths;

    private RowLengths(int[] lengths) {
        original = lengths;
        this.lengths = lengths;
    }

    /** Measures the rows of {@code (samples, length)}: each ends where nothing but 0 follows. */
    public static RowLengths of(Tensor rows) {
        int columns = rows.shape().dim(1);
        int[] lengths = new int[rows.shape().dim(0)];
        for (int row = 0; row < lengths.length; row++) {
            int length = columns;
            while (length > 0 && rows.getFlat(row * columns + length - 1) == 0) {
                length--;
            }
            lengths[row] = length;
        }
        return new RowLengths(lengths);
    }

    /** Puts the rows in an order: the row at {@code i} is from now on the original one at {@code order[i]}. */
    public void reorder(int[] order) {
        lengths = Arrays.stream(order).map(row -> original[row]).toArray();
    }

    /** Returns a batch of such rows as wide as its longest, and at least 1. */
    static Tensor cut(Tensor batch) {
        int rows = batch.shape().dim(0);
        int columns = batch.shape().dim(1);
        int width = of(batch).width(0, rows);
        float[] all = batch.toFloatArray();
        float[] kept = new float[rows * width];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(all, row * columns, kept, row * width, width);
        }
        return Tensor.of(Shape.of(rows, width), kept).cast(batch.dtype());
    }

    /** Returns how wide a batch of the rows {@code [from, to)} is: at least 1. */
    public int width(int from, int to) {
        return Math.max(1, Arrays.stream(lengths, from, to).max().orElse(1));
    }
}
