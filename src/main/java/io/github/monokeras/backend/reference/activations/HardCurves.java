package io.github.monokeras.backend.reference.activations;

/** Curves of straight lines and parabolas that stand for smooth ones. */
public final class HardCurves {

    private HardCurves() {}

    /** {@code min(max(x + 3, 0), 6) / 6}; the derivative is 1/6 between -3 and 3. */
    public static Curve hardSigmoid() {
        return new Curve(HardCurves::hardSigmoid, HardCurves::hardSigmoidSlope);
    }

    /** {@code min(max(0.2 x + 0.5, 0), 1)}; the derivative is 0.2 between -2.5 and 2.5. */
    public static Curve hardSigmoidOfKeras2() {
        return new Curve(x -> Math.min(Math.max(0.2 * x + 0.5, 0), 1), x -> x > -2.5 && x < 2.5 ? 0.2 : 0);
    }

    /** {@code x h(x)} with the hard sigmoid h; the derivative is {@code h(x) + x h'(x)}. */
    public static Curve hardSilu() {
        return new Curve(x -> x * hardSigmoid(x), x -> hardSigmoid(x) + x * hardSigmoidSlope(x));
    }

    /** {@code min(max(x, -1), 1)}; the derivative is 1 from -1 to 1. */
    public static Curve hardTanh() {
        return new Curve(x -> Math.min(Math.max(x, -1), 1), x -> x >= -1 && x <= 1 ? 1 : 0);
    }

    /** {@code (x + 1) / 2} between -1 and 1, 0 below, 1 above; the derivative is 1/2 between -1 and 1. */
    public static Curve sparseSigmoid() {
        return new Curve(x -> Math.min(Math.max((x + 1) / 2, 0), 1), x -> x > -1 && x < 1 ? 0.5 : 0);
    }

    /** {@code (x + 1)² / 4} between -1 and 1, 0 below, x above; the derivative is {@code (x + 1) / 2}, 0 and 1. */
    public static Curve sparsePlus() {
        return new Curve(
                x -> x <= -1 ? 0 : x < 1 ? (x + 1) * (x + 1) / 4 : x, x -> x <= -1 ? 0 : x < 1 ? (x + 1) / 2 : 1);
    }

    private static double hardSigmoid(double x) {
        return Math.min(Math.max(x + 3, 0), 6) / 6;
    }

    private static double hardSigmoidSlope(double x) {
        return x > -3 && x < 3 ? 1 / 6.0 : 0;
    }
}
