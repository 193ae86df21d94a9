package io.github.monokeras.regularizers;

/** The range that the factor of a penalty must lie in. */
final class Options {

    private Options() {}

    static void requireNotNegative(String who, String option, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(who + ": " + option + " must be at least 0 and finite, got " + value);
        }
    }
}
