package io.github.monokeras.optimizers;

import io.github.monokeras.schedules.LearningRateSchedule;

/** The ranges that optimizers' options must lie in. */
final class Options {

    private Options() {}

    static void requireRate(String who, LearningRateSchedule learningRate) {
        if (learningRate instanceof FixedRate fixed) {
            requirePositive(who, "learningRate", fixed.value());
        }
    }

    static void requirePositive(String who, String option, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(who + ": " + option + " must be above 0 and finite, got " + value);
        }
    }

    static void requireNotNegative(String who, String option, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(who + ": " + option + " must be at least 0 and finite, got " + value);
        }
    }

    static void requireNotPositive(String who, String option, double value) {
        if (!(value <= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(who + ": " + option + " must be at most 0 and finite, got " + value);
        }
    }

    static void requireFraction(String who, String option, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(who + ": " + option + " must be at least 0 and below 1, got " + value);
        }
    }

    static void requireWithinOne(String who, String option, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(who + ": " + option + " must be within 0 and 1, got " + value);
        }
    }
}
