package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.layers.ImageInterpolation;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How the pixels of a row make one pixel of a row of another length: {@code y = w0 x[first] + w1 x[first + 1] + …}.
 *
 * <p>The middle of the new pixel {@code i} stands at {@code s = (i + 1/2) input / output}; the weight of the pixel {@code j}
 * is a function of the distance {@code |j + 1/2 - s|}, and all weights add up to 1.
 *
 * @param first the first pixel that counts
 * @param weights of that pixel and those behind it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PixelWeights(int first, double[] weights) {

    /** Returns the weights for each pixel of the new row. */
    static PixelWeights[] of(ImageInterpolation method, boolean antialias, int input, int output) {
        PixelWeights[] row = new PixelWeights[output];
        for (int i = 0; i < output; i++) {
            row[i] = switch (method) {
                case NEAREST -> nearest(i, input, output);
                case BILINEAR -> weighted(i, input, output, antialias, 1, d -> Math.max(1 - d, 0));
                case BICUBIC ->
                    antialias ? weighted(i, input, output, true, 2, PixelWeights::keys) : tabled(i, input, output);
                case LANCZOS3 -> weighted(i, input, output, antialias, 3, d -> lanczos(d, 3));
                case LANCZOS5 -> weighted(i, input, output, antialias, 5, d -> lanczos(d, 5));
            };
        }
        return row;
    }

    /** In float32, as TensorFlow: at the border between two pixels it decides which. */
    private static PixelWeights nearest(int i, int input, int output) {
        float scale = (float) input / output;
        int pixel = (int) Math.floor((i + 0.5f) * scale);
        return new PixelWeights(Math.min(pixel, input - 1), new double[] {1});
    }

    private static PixelWeights weighted(
            int i, int input, int output, boolean antialias, double radius, DoubleUnaryOperator kernel) {
        double scale = (double) input / output;
        double spread = antialias ? Math.max(scale, 1) : 1;
        return around((i + 0.5) * scale, radius, spread, input, kernel);
    }

    /** TensorFlow looks the cubic up in a table of 1024 places between two pixels. */
    private static PixelWeights tabled(int i, int input, int output) {
        float place = (i + 0.5f) * ((float) input / output) - 0.5f;
        double floor = Math.floor(place);
        double rounded = floor + Math.rint((place - floor) * 1024) / 1024;
        return around(rounded + 0.5, 2, 1, input, PixelWeights::keys);
    }

    private static PixelWeights around(
            double middle, double radius, double spread, int input, DoubleUnaryOperator kernel) {
        int from = Math.max((int) Math.ceil(middle - radius * spread - 0.5), 0);
        int to = Math.min((int) Math.floor(middle + radius * spread - 0.5), input - 1);
        double[] weights = new double[to - from + 1];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = kernel.applyAsDouble(Math.abs(from + j + 0.5 - middle) / spread);
        }
        double sum = Arrays.stream(weights).sum();
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
        return new PixelWeights(from, weights);
    }

    /** The cubic of Keys with {@code a = -1/2}. */
    private static double keys(double d) {
        if (d >= 2) {
            return 0;
        }
        return d >= 1 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : (1.5 * d - 2.5) * d * d + 1;
    }

    private static double lanczos(double d, int radius) {
        if (d > radius) {
            return 0;
        }
        double angle = Math.PI * d;
        return d <= 1e-3 ? 1 : radius * Math.sin(angle) * Math.sin(angle / radius) / (angle * angle);
    }
}
