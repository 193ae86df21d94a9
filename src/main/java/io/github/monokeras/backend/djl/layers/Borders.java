package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/** Numbers around those that there are. */
final class Borders {

    private Borders() {}

    /** Puts so many of one number before and behind each axis that follows the batch. */
    static NDArray pad(NDArray x, int[] before, int[] behind, double value) {
        NDArray padded = x;
        for (int axis = 0; axis < before.length; axis++) {
            NDList parts = new NDList(padded);
            if (before[axis] > 0) {
                parts.add(0, border(padded, axis + 1, before[axis], value));
            }
            if (behind[axis] > 0) {
                parts.add(border(padded, axis + 1, behind[axis], value));
            }
            padded = parts.size() == 1 ? padded : NDArrays.concat(parts, axis + 1);
        }
        return padded;
    }

    private static NDArray border(NDArray x, int axis, int size, double value) {
        long[] dims = x.getShape().getShape().clone();
        dims[axis] = size;
        return x.getManager().zeros(new Shape(dims), x.getDataType()).add(value);
    }
}
