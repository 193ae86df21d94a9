package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Resamples an axis by a product with the matrix of the weights, {@code (larger, size)}.
 *
 * @param kernel the weight of an input place, not yet normalized, by its distance
 */
record Resampling(DoubleUnaryOperator kernel) {

    private static final double TABLE = 1024;

    static Resampling of(String interpolation) {
        return switch (interpolation) {
            case "bilinear" -> new Resampling(t -> Math.max(1 - t, 0));
            case "bicubic" -> new Resampling(t -> cubic(Math.rint(t * TABLE) / TABLE));
            case "lanczos3" -> new Resampling(t -> lanczos(t, 3));
            case "lanczos5" -> new Resampling(t -> lanczos(t, 5));
            default ->
                throw new IllegalArgumentException(
                        "UpSampling2D: interpolation must be one that DjlBackend knows, got " + interpolation);
        };
    }

    /** Makes an axis longer by a factor. */
    NDArray along(int axis, int factor, NDArray x) {
        Shape shape = x.getShape();
        long size = shape.get(axis);
        NDArray matrix = weights(Math.toIntExact(size), factor, x);
        NDArray folded = x.reshape(
                shape.slice(0, axis).size(), size, shape.slice(axis + 1).size());
        long[] dims = shape.getShape().clone();
        dims[axis] = size * factor;
        return matrix.matMul(folded).reshape(dims);
    }

    private NDArray weights(int size, int factor, NDArray like) {
        double[] weights = new double[size * factor * size];
        for (int place = 0; place < size * factor; place++) {
            double centre = (place + 0.5) / factor - 0.5;
            double[] row = new double[size];
            Arrays.setAll(row, i -> kernel.applyAsDouble(Math.abs(i - centre)));
            double sum = Arrays.stream(row).sum();
            for (int i = 0; i < size; i++) {
                weights[place * size + i] = row[i] / sum;
            }
        }
        Tensor tensor = Tensor.of(io.github.monokeras.tensor.Shape.of(size * factor, size), weights);
        return DjlArrays.create(like.getManager(), tensor, DjlArrays.dtype(like));
    }

    /** Keys's cubic with {@code a = -1/2}. */
    private static double cubic(double t) {
        if (t < 1) {
            return (1.5 * t - 2.5) * t * t + 1;
        }
        return t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
    }

    private static double lanczos(double t, int radius) {
        return t < radius ? sinc(t) * sinc(t / radius) : 0;
    }

    private static double sinc(double t) {
        return t == 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
    }
}
