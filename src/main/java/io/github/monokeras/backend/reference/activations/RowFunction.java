package io.github.monokeras.backend.reference.activations;

import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import java.util.Arrays;

/** A function of each row as a whole, beside its gradient. */
interface RowFunction extends Formula {

    /** Returns how many numbers come out for a row of so many. */
    default int width(int inputs) {
        return inputs;
    }

    /** Returns {@code y} for a row {@code z}. */
    double[] value(double[] z);

    /** Returns {@code dz} for a row {@code z}, what came out of it, {@code y}, and the gradient that came back, {@code dy}. */
    double[] gradient(double[] z, double[] y, double[] dy);

    @Override
    default Flow forward(Matrix z) {
        Matrix y = Matrix.zeros(z.rows(), width(z.columns()));
        for (int row = 0; row < z.rows(); row++) {
            put(y, row, value(row(z, row)));
        }
        return new Flow(y, dy -> {
            Matrix dz = Matrix.zeros(z.rows(), z.columns());
            for (int row = 0; row < z.rows(); row++) {
                put(dz, row, gradient(row(z, row), row(y, row), row(dy, row)));
            }
            return dz;
        });
    }

    private static double[] row(Matrix matrix, int row) {
        return Arrays.copyOfRange(matrix.values(), row * matrix.columns(), (row + 1) * matrix.columns());
    }

    private static void put(Matrix matrix, int row, double[] values) {
        System.arraycopy(values, 0, matrix.values(), row * matrix.columns(), matrix.columns());
    }
}
