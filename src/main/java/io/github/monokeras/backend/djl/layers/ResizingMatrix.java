package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.layers.ImageInterpolation;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;

/**
 * Resizes images by two products of matrices, {@code rows · image · columns}: every interpolation is linear, and runs on any
 * device then.
 *
 * <p>Row {@code i} of such a matrix holds the part of each old pixel in the new pixel {@code i}, {@code (output, input)}.
 */
final class ResizingMatrix {

    private static final double CUBIC = -0.5;

    private final ImageInterpolation method;
    private final boolean antialias;
    private final int input;
    private final int output;

    private ResizingMatrix(ImageInterpolation method, boolean antialias, long input, int output) {
        this.method = method;
        this.antialias = antialias;
        this.input = Math.toIntExact(input);
        this.output = output;
    }

    /** Returns images {@code (batch, any height, any width, channels)} in another height and width. */
    static NDArray resized(NDArray x, int height, int width, ImageInterpolation method, boolean antialias) {
        long[] dims = x.getShape().getShape();
        DType dtype = DjlArrays.dtype(x);
        NDManager manager = x.getManager();
        NDArray rows = new ResizingMatrix(method, antialias, dims[1], height).create(manager, dtype);
        NDArray columns = new ResizingMatrix(method, antialias, dims[2], width).create(manager, dtype);
        NDArray high = rows.matMul(x.reshape(new Shape(dims[0], dims[1], dims[2] * dims[3])));
        NDArray wide = columns.matMul(high.reshape(new Shape(dims[0] * height, dims[2], dims[3])));
        return wide.reshape(new Shape(dims[0], height, width, dims[3]));
    }

    private NDArray create(NDManager manager, DType dtype) {
        double[] parts = new double[output * input];
        for (int i = 0; i < output; i++) {
            double sum = 0;
            for (int j = 0; j < input; j++) {
                parts[i * input + j] = part(i, j);
                sum += parts[i * input + j];
            }
            for (int j = 0; j < input; j++) {
                parts[i * input + j] /= sum;
            }
        }
        return DjlArrays.create(manager, Tensor.of(parts).reshape(output, input), dtype);
    }

    /** Returns the part of the old pixel {@code j} in the new pixel {@code i}, before all parts are made to add up to 1. */
    private double part(int i, int j) {
        double step = (double) input / output;
        double spread = antialias ? Math.max(step, 1) : 1;
        double distance = Math.abs((i + 0.5) * step - (j + 0.5)) / spread;
        return switch (method) {
            // TensorFlow's nearest pixel and its table of the cubic follow from float32, which decides at their edges.
            case NEAREST -> j == Math.min((int) ((i + 0.5f) * ((float) input / output)), input - 1) ? 1 : 0;
            case BICUBIC -> cubic(antialias ? distance : Math.abs(tablePlace(i) - j));
            case BILINEAR -> distance < 1 ? 1 - distance : 0;
            case LANCZOS3 -> window(distance, 3);
            case LANCZOS5 -> window(distance, 5);
        };
    }

    private double tablePlace(int i) {
        float place = (i + 0.5f) * ((float) input / output) - 0.5f;
        float pixel = (float) Math.floor(place);
        return pixel + Math.rint((place - pixel) * 1024f) / 1024;
    }

    private static double cubic(double d) {
        if (d <= 1) {
            return (CUBIC + 2) * d * d * d - (CUBIC + 3) * d * d + 1;
        }
        return d < 2 ? CUBIC * (d * d * d - 5 * d * d + 8 * d - 4) : 0;
    }

    private static double window(double d, int radius) {
        return d < radius ? sinc(d) * sinc(d / radius) : 0;
    }

    private static double sinc(double x) {
        return x < 1e-4 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
