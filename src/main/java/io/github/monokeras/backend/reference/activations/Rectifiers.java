package io.github.monokeras.backend.reference.activations;

import io.github.monokeras.layers.ReLU;

/** Curves that cut the negative numbers off, or flatten them, along straight lines. */
public final class Rectifiers {

    private Rectifiers() {}

    /** {@code max(x, 0)}; the derivative is 1 above 0. */
    public static Curve relu() {
        return new Curve(x -> Math.max(x, 0), x -> x > 0 ? 1 : 0);
    }

    /** {@code min(max(x, 0), 6)}; the derivative is 1 between 0 and 6. */
    public static Curve relu6() {
        return new Curve(x -> Math.min(Math.max(x, 0), 6), x -> x > 0 && x < 6 ? 1 : 0);
    }

    /** {@code x} above 0, {@code slope x} below; the derivative is 1 and the slope. */
    public static Curve leakyRelu(double slope) {
        return new Curve(x -> x > 0 ? x : slope * x, x -> x > 0 ? 1 : slope);
    }

    /**
     * {@code min(x, max)} above the threshold t, {@code slope (x - t)} below; the derivative is 1 up to the maximum, then 0,
     * and the slope below the threshold.
     */
    public static Curve relu(ReLU layer) {
        Double max = layer.maxValue();
        double slope = layer.negativeSlope();
        double t = layer.threshold();
        if (t == 0 && max == null) {
            return slope == 0 ? relu() : leakyRelu(slope);
        }
        // With a threshold of 0, Keras takes a maximum of 6 for relu6, whose derivative there is 0, not 1.
        double most = max == null ? Double.POSITIVE_INFINITY : max;
        double last = t == 0 && most == 6 ? Math.nextDown(most) : most;
        return new Curve(
                x -> x > t ? Math.min(x, most) : slope == 0 ? 0 : slope * (x - t),
                x -> x > t ? (x <= last ? 1 : 0) : x < t ? slope : 0);
    }
}
