package io.github.monokeras.backend.reference.activations;

/** Curves that take small numbers to 0 and let large ones through. */
public final class Shrinkages {

    private Shrinkages() {}

    /** {@code x - t} above t, {@code x + t} below -t, else 0; the derivative is 1 outside, 0 within. */
    public static Curve softShrink(double t) {
        return new Curve(x -> x > t ? x - t : x < -t ? x + t : 0, x -> Math.abs(x) > t ? 1 : 0);
    }

    /** {@code x} where {@code |x| > t}, else 0; the derivative is 1 and 0. */
    public static Curve hardShrink(double t) {
        return new Curve(x -> Math.abs(x) > t ? x : 0, x -> Math.abs(x) > t ? 1 : 0);
    }

    /** {@code x - tanh(x)}; the derivative is {@code tanh(x)²}. */
    public static Curve tanhShrink() {
        return new Curve(x -> x - Math.tanh(x), x -> Math.tanh(x) * Math.tanh(x));
    }
}
