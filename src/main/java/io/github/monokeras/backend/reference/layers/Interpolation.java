package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.UpSampling2D;

/**
 * Larger images by weighing neighbours: {@code Y = H X Wᵀ} for each sample and channel, where the rows of {@code H} and
 * {@code W} hold the weights of one output place; then {@code dX = Hᵀ dY W}.
 *
 * <p>The input place {@code i} is {@code t = i + 1/2 - (o + 1/2) / factor} away from the output place {@code o}; its
 * weight is {@code k(t)}, divided by the sum over all places that there are.
 *
 * @param layer the description
 */
record Interpolation(UpSampling2D layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        double[][] h = weights(x.dim(1), layer.size()[0]);
        double[][] w = weights(x.dim(2), layer.size()[1]);
        return LayerFlow.of(along(2, w, along(1, h, x)), dy -> along(1, transposed(h), along(2, transposed(w), dy)));
    }

    private double[][] weights(int size, int factor) {
        double[][] weights = new double[size * factor][size];
        for (int o = 0; o < weights.length; o++) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                weights[o][i] = kernel(i + 0.5 - (o + 0.5) / factor);
                sum += weights[o][i];
            }
            for (int i = 0; i < size; i++) {
                weights[o][i] /= sum;
            }
        }
        return weights;
    }

    private double kernel(double t) {
        return switch (layer.interpolation()) {
            case "bilinear" -> Math.abs(t) < 1 ? 1 - Math.abs(t) : 0;
            case "bicubic" -> keys(Math.abs(Math.round(t * 1024) / 1024.0), -0.5);
            case "lanczos3" -> Math.abs(t) < 3 ? sinc(t) * sinc(t / 3) : 0;
            case "lanczos5" -> Math.abs(t) < 5 ? sinc(t) * sinc(t / 5) : 0;
            default ->
                throw new IllegalArgumentException(
                        "ReferenceBackend: interpolation must be one that it knows, got " + layer.interpolation());
        };
    }

    /** Keys's cubic. */
    private static double keys(double t, double a) {
        if (t < 1) {
            return (a + 2) * t * t * t - (a + 3) * t * t + 1;
        }
        return t < 2 ? a * t * t * t - 5 * a * t * t + 8 * a * t - 4 * a : 0;
    }

    private static double sinc(double t) {
        double angle = Math.PI * t;
        return angle == 0 ? 1 : Math.sin(angle) / angle;
    }

    /** Multiplies each line along an axis by a matrix. */
    private static NdArray along(int axis, double[][] matrix, NdArray x) {
        int[] shape = x.shape();
        int inner = 1;
        for (int behind = axis + 1; behind < shape.length; behind++) {
            inner *= shape[behind];
        }
        int size = shape[axis];
        shape[axis] = matrix.length;
        NdArray y = NdArray.zeros(shape);
        for (int i = 0; i < y.size(); i++) {
            int row = i / inner % matrix.length;
            int start = i / inner / matrix.length * size * inner + i % inner;
            for (int k = 0; k < size; k++) {
                y.values()[i] += matrix[row][k] * x.values()[start + k * inner];
            }
        }
        return y;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < transposed.length; column++) {
                transposed[column][row] = matrix[row][column];
            }
        }
        return transposed;
    }
}
