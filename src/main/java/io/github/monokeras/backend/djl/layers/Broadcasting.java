package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/** How arrays of different shapes meet, and how one of two is taken at each place. */
final class Broadcasting {

    private Broadcasting() {}

    /** Returns an array with axes of 1 behind the batch, until it has so many. */
    static NDArray withAxes(NDArray x, int rank) {
        Shape shape = x.getShape();
        int missing = rank - shape.dimension();
        if (missing == 0) {
            return x;
        }
        long[] dims = new long[rank];
        for (int axis = 0; axis < rank; axis++) {
            dims[axis] = axis == 0 ? shape.get(0) : axis <= missing ? 1 : shape.get(axis - missing);
        }
        return x.reshape(new Shape(dims));
    }

    /** Returns the shape that two of the same number of axes have together. */
    static Shape common(NDArray some, NDArray other) {
        long[] dims = some.getShape().getShape().clone();
        for (int axis = 0; axis < dims.length; axis++) {
            dims[axis] = dims[axis] == 1 ? other.getShape().get(axis) : dims[axis];
        }
        return new Shape(dims);
    }

    /** Returns an array repeated along axes of 1. */
    static NDArray spread(NDArray x, Shape shape) {
        return x.getShape().equals(shape) ? x : x.broadcast(shape);
    }

    /** Returns {@code yes} where a mask is 1, else {@code no}; all of one shape. */
    static NDArray where(NDArray mask, NDArray yes, NDArray no) {
        return NDArrays.where(mask.gt(0), yes, no);
    }

    /** Returns 1 where any of two masks is 1, else 0. */
    static NDArray or(NDArray some, NDArray other) {
        return some.add(other).gt(0).toType(some.getDataType(), false);
    }

    /** Returns 1 where both masks are 1, else 0; null stands for 1 everywhere. */
    static @Nullable NDArray and(@Nullable NDArray some, @Nullable NDArray other) {
        return some == null ? other : other == null ? some : some.mul(other);
    }
}
