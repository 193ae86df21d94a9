package io.github.monokeras.onnx;

import io.github.monokeras.layers.ImageInterpolation;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;

/**
 * The share of each old pixel of an axis in each new one, {@code (output, input)}: how the interpolations are said that ONNX's
 * own {@code Resize} has not, or not as TensorFlow has them.
 */
record ResizingMatrix(ImageInterpolation method, boolean antialias, int input, int output) {

    private static final double CUBIC = -0.5;
    private static final float TABLE = 1024;

    /** Brings images {@code (batch, height, width, channels)} to a size, which is the product with two such matrices. */
    static String resized(
            OnnxGraph graph, String x, ImageInterpolation method, boolean antialias, int[] input, int[] output) {
        Tensor rows = new ResizingMatrix(method, antialias, input[0], output[0]).shares();
        Tensor columns = new ResizingMatrix(method, antialias, input[1], output[1]).shares();
        String high = graph.node("Einsum", graph.floats("rows", rows), x)
                .text("equation", "ph,nhwc->npwc")
                .output();
        return graph.node("Einsum", graph.floats("columns", columns), high)
                .text("equation", "qw,npwc->npqc")
                .output();
    }

    /** Returns the shares; those of a new pixel add up to 1. */
    Tensor shares() {
        double[] shares = new double[output * input];
        for (int i = 0; i < output; i++) {
            int row = i * input;
            for (int j = 0; j < input; j++) {
                shares[row + j] = weight(i, j);
            }
            double sum = Arrays.stream(shares, row, row + input).sum();
            for (int j = 0; j < input; j++) {
                shares[row + j] /= sum;
            }
        }
        return Tensor.of(shares).reshape(output, input);
    }

    private double weight(int i, int j) {
        double step = (double) input / output;
        double spread = antialias ? Math.max(step, 1) : 1;
        double distance = Math.abs((i + 0.5) * step - (j + 0.5)) / spread;
        return switch (method) {
            case NEAREST -> j == Math.min((int) ((i + 0.5f) * ((float) input / output)), input - 1) ? 1 : 0;
            case BILINEAR -> Math.max(1 - distance, 0);
            case BICUBIC -> cubic(antialias ? distance : Math.abs(tabulated(i) - j));
            case LANCZOS3 -> lanczos(distance, 3);
            case LANCZOS5 -> lanczos(distance, 5);
        };
    }

    /** TensorFlow looks the cubic up in a table of 1024 places between two pixels, and finds the place in float32. */
    private double tabulated(int i) {
        float place = (i + 0.5f) * ((float) input / output) - 0.5f;
        double pixel = Math.floor(place);
        return pixel + Math.rint((place - pixel) * TABLE) / TABLE;
    }

    /** Keys's cubic. */
    private static double cubic(double d) {
        if (d <= 1) {
            return ((CUBIC + 2) * d - (CUBIC + 3)) * d * d + 1;
        }
        return d < 2 ? CUBIC * (((d - 5) * d + 8) * d - 4) : 0;
    }

    private static double lanczos(double d, int radius) {
        return d < radius ? sinc(d) * sinc(d / radius) : 0;
    }

    private static double sinc(double x) {
        return x < 1e-4 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
