package io.github.monokeras.tensor;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The dimensions of a tensor, such as {@code (batch, units)}: an immutable tuple of sizes that prints as Python prints it.
 *
 * <p>A dimension is a size of at least 0, or {@link #UNKNOWN} where it is only known later, as the batch size of a model is.
 */
public final class Shape implements Serializable {
    private static final long serialVersionUID = 1;
    /** Stands for a dimension that is not known yet; printed as {@code None}, as Keras does. */
    public static final int UNKNOWN = -1;

    private final int[] dims;

    private Shape(int[] dims) {
        this.dims = dims;
    }

    /**
     * Makes a shape; no dimensions at all are the shape {@code ()} of a single number.
     *
     * @param dims sizes of at least 0, or {@link #UNKNOWN}
     * @throws IllegalArgumentException if a dimension is below 0 and not {@link #UNKNOWN}
     */
    public static Shape of(int... dims) {
        for (int axis = 0; axis < dims.length; axis++) {
            if (dims[axis] < 0 && dims[axis] != UNKNOWN) {
                throw new IllegalArgumentException(
                        "Shape: dimension %d must be at least 0, or Shape.UNKNOWN, got %d".formatted(axis, dims[axis]));
            }
        }
        return new Shape(dims.clone());
    }

    /** The number of dimensions: 0 for {@code ()}, 2 for {@code (None, 3)}. */
    public int rank() {
        return dims.length;
    }

    /**
     * The size along one axis, {@link #UNKNOWN} where it is not known.
     *
     * @param axis {@code 0 .. rank - 1}, or counted from the end: {@code -1} is the last axis
     * @throws IllegalArgumentException if there is no such axis
     */
    public int dim(int axis) {
        int index = axis < 0 ? axis + dims.length : axis;
        if (dims.length == 0) {
            throw new IllegalArgumentException("Shape (): must have an axis to ask for, got axis " + axis);
        }
        if (index < 0 || index >= dims.length) {
            throw new IllegalArgumentException("Shape %s: axis must be from %d to %d, got %d"
                    .formatted(this, -dims.length, dims.length - 1, axis));
        }
        return dims[index];
    }

    /**
     * The number of elements: the product of the dimensions, 1 for {@code ()}.
     *
     * @throws IllegalStateException if a dimension is not known
     * @throws IllegalArgumentException if the product is more than a {@code long} holds
     */
    public long size() {
        if (!isKnown()) {
            throw new IllegalStateException(
                    "Shape %s: the size is only known when no dimension is None".formatted(this));
        }
        if (has(0)) {
            return 0;
        }
        long size = 1;
        for (int dim : dims) {
            if (size > Long.MAX_VALUE / dim) {
                throw new IllegalArgumentException(
                        "Shape %s: the size must fit a long; use smaller dimensions".formatted(this));
            }
            size *= dim;
        }
        return size;
    }

    /** A copy of the dimensions. */
    public int[] dims() {
        return dims.clone();
    }

    /**
     * This shape with a batch dimension before it: {@code (3,)} becomes {@code (n, 3)}.
     *
     * @param n the batch size, at least 0, or {@link #UNKNOWN}
     * @throws IllegalArgumentException if {@code n} is below 0 and not {@link #UNKNOWN}
     */
    public Shape withBatch(int n) {
        int[] batched = new int[dims.length + 1];
        batched[0] = n;
        System.arraycopy(dims, 0, batched, 1, dims.length);
        return of(batched);
    }

    /**
     * This shape without its first dimension: {@code (None, 3)} becomes {@code (3,)}.
     *
     * @throws IllegalArgumentException if this is the shape {@code ()}
     */
    public Shape withoutBatch() {
        if (dims.length == 0) {
            throw new IllegalArgumentException("Shape (): must have a batch dimension to remove, got none");
        }
        return new Shape(Arrays.copyOfRange(dims, 1, dims.length));
    }

    /** Whether another shape is this one, with any size where this one is {@link #UNKNOWN}. */
    public boolean accepts(Shape other) {
        if (other.dims.length != dims.length) {
            return false;
        }
        for (int axis = 0; axis < dims.length; axis++) {
            if (dims[axis] != UNKNOWN && dims[axis] != other.dims[axis]) {
                return false;
            }
        }
        return true;
    }

    /** Whether every dimension is known. */
    public boolean isKnown() {
        return !has(UNKNOWN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(dims, shape.dims);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dims);
    }

    /** Python's print of a tuple: {@code ()}, {@code (6,)}, {@code (None, 3)}. */
    @Override
    public String toString() {
        String inside = Arrays.stream(dims)
                .mapToObj(dim -> dim == UNKNOWN ? "None" : Integer.toString(dim))
                .collect(Collectors.joining(", "));
        return dims.length == 1 ? "(" + inside + ",)" : "(" + inside + ")";
    }

    private boolean has(int size) {
        for (int dim : dims) {
            if (dim == size) {
                return true;
            }
        }
        return false;
    }
}
