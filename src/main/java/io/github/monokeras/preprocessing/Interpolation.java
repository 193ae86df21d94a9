package io.github.monokeras.preprocessing;

import io.github.monokeras.names.Registry;
import java.util.function.DoubleUnaryOperator;

/**
 * How a pixel of a resized picture is mixed of the old ones, along one axis: pixels are squares, and the middle of new pixel
 * {@code i} lies at {@code (i + 1/2) old / new}.
 *
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/image/resize">tf.image.resize</a>
 */
enum Interpolation {
    BILINEAR,
    NEAREST,
    BICUBIC,
    AREA,
    LANCZOS3,
    LANCZOS5,
    GAUSSIAN,
    MITCHELLCUBIC;

    /** TensorFlow reads the cubic weights from a table with so many steps. */
    private static final int CUBIC_STEPS = 1024;

    private static final Registry<Interpolation> NAMES = Registry.<Interpolation>ignoringCase("interpolation")
            .add(() -> BILINEAR, "bilinear")
            .add(() -> NEAREST, "nearest")
            .add(() -> BICUBIC, "bicubic")
            .add(() -> AREA, "area")
            .add(() -> LANCZOS3, "lanczos3")
            .add(() -> LANCZOS5, "lanczos5")
            .add(() -> GAUSSIAN, "gaussian")
            .add(() -> MITCHELLCUBIC, "mitchellcubic");

    /** The old pixels that a new one is mixed of, side by side, and the share of each. */
    static final class Span {

        private final int first;
        private final double[] weights;

        private Span(int first, double... weights) {
            this.first = first;
            this.weights = weights;
        }

        /** The first of the old pixels. */
        int first() {
            return first;
        }

        int size() {
            return weights.length;
        }

        double weight(int i) {
            return weights[i];
        }
    }

    static Interpolation of(String name) {
        return NAMES.get(name);
    }

    /** What new pixel {@code i} of {@code to} is mixed of, of {@code from} old ones. */
    Span span(int i, int from, int to) {
        // In float32, as in TensorFlow: it shows in the fifth digit of what is mixed.
        float scale = (float) from / to;
        float middle = (i + 0.5f) * scale;
        return switch (this) {
            case BILINEAR -> kernel(middle, from, 1, x -> 1 - Math.abs(x));
            case NEAREST -> new Span(Math.min((int) middle, from - 1), 1);
            case BICUBIC -> cubic(middle - 0.5f, from);
            case AREA -> area(i * scale, (i + 1) * scale, from);
            case LANCZOS3 -> kernel(middle, from, 3, x -> lanczos(x, 3));
            case LANCZOS5 -> kernel(middle, from, 5, x -> lanczos(x, 5));
            case GAUSSIAN -> kernel(middle, from, 1.5, x -> Math.exp(-2 * x * x));
            case MITCHELLCUBIC -> kernel(middle, from, 2, Interpolation::mitchell);
        };
    }

    /** Weights by the distance of the old pixel's middle; those beyond the edge are left out, and the rest sums to 1. */
    private static Span kernel(double middle, int from, double radius, DoubleUnaryOperator weight) {
        int first = Math.max(0, (int) Math.ceil(middle - radius - 0.5));
        int last = Math.min(from - 1, (int) Math.floor(middle + radius - 0.5));
        double[] weights = new double[last - first + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight.applyAsDouble(first + i + 0.5 - middle);
        }
        return normalized(first, weights);
    }

    private static Span cubic(double at, int from) {
        int before = (int) Math.floor(at);
        double rest = Math.rint((at - before) * CUBIC_STEPS) / CUBIC_STEPS;
        int first = Math.max(0, before - 1);
        double[] weights = new double[Math.min(from - 1, before + 2) - first + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = keys(first + i - before - rest);
        }
        return normalized(first, weights);
    }

    private static Span area(double start, double end, int from) {
        int first = (int) start;
        double[] weights = new double[Math.min(from, (int) Math.ceil(end)) - first];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.min(end, first + i + 1.0) - Math.max(start, first + i);
        }
        return normalized(first, weights);
    }

    private static Span normalized(int first, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new Span(first, weights);
    }

    private static double lanczos(double x, int radius) {
        if (Math.abs(x) < 1e-3) {
            return 1;
        }
        double angle = Math.PI * x;
        return Math.abs(x) > radius ? 0 : radius * Math.sin(angle) * Math.sin(angle / radius) / (angle * angle);
    }

    /** Keys's cubic with a = -1/2. */
    private static double keys(double x) {
        double d = Math.abs(x);
        if (d <= 1) {
            return (1.5 * d - 2.5) * d * d + 1;
        }
        return d >= 2 ? 0 : ((-0.5 * d + 2.5) * d - 4) * d + 2;
    }

    /** Mitchell's and Netravali's cubic with B = C = 1/3. */
    private static double mitchell(double x) {
        double d = Math.abs(x);
        if (d >= 2) {
            return 0;
        }
        return d >= 1 ? ((-7.0 / 18 * d + 2) * d - 10.0 / 3) * d + 16.0 / 9 : (7.0 / 6 * d - 2) * d * d + 8.0 / 9;
    }
}
