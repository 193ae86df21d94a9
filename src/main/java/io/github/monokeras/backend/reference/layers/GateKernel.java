package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The part of a kernel that belongs to one gate: {@code z = (v * p) K + b}, where {@code K} are the gate's columns of the
 * kernel, {@code b} those of a row of the bias, and {@code p} what dropout leaves.
 *
 * <p>With the gradient {@code dz} of the loss: {@code dK = (v * p)ᵀ dz}, {@code db = sum of the rows of dz},
 * {@code dv = (dz Kᵀ) * p}.
 */
final class GateKernel {

    private final Weight kernel;
    private final @Nullable Weight bias;
    private final int biasRow;
    private final int units;
    private final int first;
    private final int width;
    private final @Nullable Matrix left;

    /**
     * Takes a gate's part.
     *
     * @param kernel {@code (inputs, gates units)}
     * @param bias {@code (gates units,)} or {@code (2, gates units)}, or null: none
     * @param biasRow which row of it
     * @param gate which gate, from 0
     * @param left what dropout leaves, {@code (batch, inputs)}, or null: all
     */
    GateKernel(Weight kernel, @Nullable Weight bias, int biasRow, int units, int gate, @Nullable Matrix left) {
        this.kernel = kernel;
        this.bias = bias;
        this.biasRow = biasRow;
        this.units = units;
        this.left = left;
        first = gate * units;
        width = kernel.shape().dim(1);
    }

    Matrix forward(Matrix v) {
        Matrix z = drop(v).times(columns());
        if (bias == null) {
            return z;
        }
        double[] own = new double[units];
        System.arraycopy(bias.values(), biasRow * width + first, own, 0, units);
        return z.plusRow(own);
    }

    Matrix backward(Matrix v, Matrix dz) {
        Matrix gradient = drop(v).transposed().times(dz);
        double[] kernelGradient = new double[kernel.values().length];
        for (int row = 0; row < gradient.rows(); row++) {
            System.arraycopy(gradient.values(), row * units, kernelGradient, row * width + first, units);
        }
        kernel.addGradient(kernelGradient);
        if (bias != null) {
            double[] biasGradient = new double[bias.values().length];
            System.arraycopy(dz.sumOfRows(), 0, biasGradient, biasRow * width + first, units);
            bias.addGradient(biasGradient);
        }
        return drop(dz.times(columns().transposed()));
    }

    private Matrix drop(Matrix v) {
        return left == null ? v : RecurrentCell.product(v, left);
    }

    private Matrix columns() {
        int inputs = kernel.shape().dim(0);
        Matrix columns = Matrix.zeros(inputs, units);
        for (int row = 0; row < inputs; row++) {
            System.arraycopy(kernel.values(), row * width + first, columns.values(), row * units, units);
        }
        return columns;
    }
}
