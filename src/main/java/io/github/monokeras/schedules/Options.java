package io.github.monokeras.schedules;

/** The ranges that schedules' options must lie in. */
final class Options {

    private Options() {}

    static void requireFinite(String who, String option, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(who + ": " + option + " must be finite, got " + value);
        }
    }

    static void requireSteps(String who, String option, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(who + ": " + option + " must be at least " + least + ", got " + value);
        }
    }
}
