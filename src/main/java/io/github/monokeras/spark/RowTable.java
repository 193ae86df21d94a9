package io.github.monokeras.spark;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;

/** One column of the rows of a partition, as they come: {@code (rows, width)}. */
final class RowTable {

    private static final int LONGEST_EXAMPLE = 60;

    private final String who;
    private final String name;
    private final int column;
    private final DType dtype;
    private OptionalInt width;
    private float[] floats = {};
    private double[] doubles = {};
    private int size;
    private int rows;

    /**
     * Makes an empty table.
     *
     * @param who asks
     * @param name of the column
     * @param column its place in the rows
     * @param width how many numbers each cell must hold, or empty: as many as the first
     */
    RowTable(String who, String name, int column, OptionalInt width, DType dtype) {
        this.who = who;
        this.name = name;
        this.column = column;
        this.width = width;
        this.dtype = dtype;
    }

    /**
     * Adds the cell of a row.
     *
     * @throws IllegalArgumentException if it does not hold as many finite numbers as it must
     */
    void add(Row row) {
        double[] cell = CellNumbers.of(row, column);
        if (cell == null) {
            throw refused("must hold numbers in every row", "null", "drop such rows by na().drop(), or fill them");
        }
        if (width.isEmpty()) {
            width = OptionalInt.of(cell.length);
        }
        if (cell.length != width.getAsInt()) {
            throw refused(
                    "must hold %d number%s in every row".formatted(width.getAsInt(), width.getAsInt() == 1 ? "" : "s"),
                    "%d, %s".formatted(cell.length, example(cell)),
                    "make all alike");
        }
        for (double number : cell) {
            if (!Double.isFinite(dtype == DType.FLOAT32 ? (float) number : number)) {
                throw refused("must hold finite " + dtype + " numbers", example(cell), "drop or fill such rows");
            }
        }
        grow(cell.length);
        for (double number : cell) {
            if (dtype == DType.FLOAT32) {
                floats[size++] = (float) number;
            } else {
                doubles[size++] = number;
            }
        }
        rows++;
    }

    /** Starts again from no rows. */
    void clear() {
        size = 0;
        rows = 0;
    }

    /** Returns all rows so far under the shape of one. */
    Tensor tensor(Shape row) {
        Shape shape = row.withBatch(rows);
        return dtype == DType.FLOAT32
                ? Tensor.of(shape, Arrays.copyOf(floats, size))
                : Tensor.of(shape, Arrays.copyOf(doubles, size));
    }

    /** Returns all rows so far, {@code (rows, width)}, or {@code (rows,)} where each holds one number. */
    Tensor tensor() {
        int numbers = width.orElse(1);
        return tensor(numbers == 1 ? Shape.of() : Shape.of(numbers));
    }

    private void grow(int more) {
        int capacity = dtype == DType.FLOAT32 ? floats.length : doubles.length;
        long needed = (long) size + more;
        if (needed <= capacity) {
            return;
        }
        long wanted = Math.max(1024, needed * 3 / 2);
        if (wanted > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "%s: column \"%s\" must have fewer than 2^31 numbers in a partition, got more than %d; take more workers"
                            .formatted(who, name, size));
        }
        if (dtype == DType.FLOAT32) {
            floats = Arrays.copyOf(floats, (int) wanted);
        } else {
            doubles = Arrays.copyOf(doubles, (int) wanted);
        }
    }

    private IllegalArgumentException refused(String must, String came, String todo) {
        return new IllegalArgumentException("%s: column \"%s\" %s, got %s; %s".formatted(who, name, must, came, todo));
    }

    private static String example(double[] cell) {
        String text = Arrays.toString(cell);
        return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE) + "…]";
    }
}
