package io.github.monokeras.tensor;

/** Looks for NaN and infinity: every number that goes into a model passes here. */
final class Finiteness {

    private static final int AT_ONCE = 4;

    private Finiteness() {}

    /** Says whether all of a {@code float[]} or {@code double[]} are finite. */
    static boolean all(Object values) {
        return values instanceof float[] floats ? all(floats) : all((double[]) values);
    }

    /** A number times 0 is 0, or NaN if it is not finite; four sums, since a processor adds to several at once. */
    private static boolean all(float[] values) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int last = values.length - values.length % AT_ONCE;
        for (int i = 0; i < last; i += AT_ONCE) {
            a += values[i] * 0;
            b += values[i + 1] * 0;
            c += values[i + 2] * 0;
            d += values[i + 3] * 0;
        }
        for (int i = last; i < values.length; i++) {
            a += values[i] * 0;
        }
        return a + b + c + d == 0;
    }

    private static boolean all(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * 0;
        }
        return sum == 0;
    }
}
