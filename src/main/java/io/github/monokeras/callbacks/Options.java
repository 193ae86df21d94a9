package io.github.monokeras.callbacks;

/** The ranges that callbacks' options must lie in. */
final class Options {

    private Options() {}

    static int requireAtLeast(int least, String who, String option, int value) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "%s: %s must be at least %d, got %d".formatted(who, option, least, value));
        }
        return value;
    }

    static double requireNumber(String who, String option, double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("%s: %s must be a number, got nan".formatted(who, option));
        }
        return value;
    }
}
