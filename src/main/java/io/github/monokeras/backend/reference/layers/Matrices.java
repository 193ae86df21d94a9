package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import java.util.Arrays;

/** One matrix after the other, as they lie in an array {@code (count, rows, columns)}. */
final class Matrices {

    private Matrices() {}

    /** Returns a copy of a matrix. */
    static Matrix get(NdArray array, int index) {
        int size = array.dim(1) * array.dim(2);
        return new Matrix(
                array.dim(1), array.dim(2), Arrays.copyOfRange(array.values(), index * size, (index + 1) * size));
    }

    /** Sets a matrix. */
    static void set(NdArray array, int index, Matrix matrix) {
        int size = array.dim(1) * array.dim(2);
        System.arraycopy(matrix.values(), 0, array.values(), index * size, size);
    }
}
