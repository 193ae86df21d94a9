package io.github.monokeras.backend.djl.heap;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/** {@code activation(x · kernel + bias)} in float32. */
final class HeapDense {

    private final float[][] kernel;
    private final float[] bias;
    private final Activation activation;

    HeapDense(Dense layer, List<Tensor> weights) {
        kernel = weights.get(0).toFloatMatrix();
        bias = layer.useBias() ? weights.get(1).toFloatArray() : new float[kernel[0].length];
        activation = layer.outputActivation();
    }

    /** Returns {@code (rows, units)} for {@code (rows, inputs)}, both row by row. */
    float[] forward(float[] x) {
        int inputs = kernel.length;
        int units = bias.length;
        int rows = x.length / inputs;
        float[] y = new float[rows * units];
        float[] sums = new float[units];
        for (int row = 0; row < rows; row++) {
            multiply(x, row * inputs, sums);
            for (int unit = 0; unit < units; unit++) {
                sums[unit] += bias[unit];
            }
            HeapActivations.apply(activation, sums);
            System.arraycopy(sums, 0, y, row * units, units);
        }
        return y;
    }

    /** Adds the rows of the kernel, four at a time; with one index for all arrays, Java makes vector instructions of it. */
    private void multiply(float[] x, int from, float[] sums) {
        Arrays.fill(sums, 0);
        int last = kernel.length - kernel.length % 4;
        for (int i = 0; i < last; i += 4) {
            float[] row0 = kernel[i];
            float[] row1 = kernel[i + 1];
            float[] row2 = kernel[i + 2];
            float[] row3 = kernel[i + 3];
            float x0 = x[from + i];
            float x1 = x[from + i + 1];
            float x2 = x[from + i + 2];
            float x3 = x[from + i + 3];
            for (int unit = 0; unit < sums.length; unit++) {
                sums[unit] += x0 * row0[unit] + x1 * row1[unit] + (x2 * row2[unit] + x3 * row3[unit]);
            }
        }
        for (int i = last; i < kernel.length; i++) {
            // Not with factors of 0 for missing rows: where a weight is infinite, that would be NaN.
            for (int unit = 0; unit < sums.length; unit++) {
                sums[unit] += x[from + i] * kernel[i][unit];
            }
        }
    }
}
