package io.github.monokeras.layers;

/** Checks the numbers that layers of normalization and of noise are made with. */
final class NormalizationOptions {

    private NormalizationOptions() {}

    static double requireNotNegative(String who, String option, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    "%s: %s must be at least 0 and finite, got %s".formatted(who, option, value));
        }
        return value;
    }

    static double requireWithinOne(String who, String option, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("%s: %s must be within 0 and 1, got %s".formatted(who, option, value));
        }
        return value;
    }

    static double requireBelowOne(String who, String option, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "%s: %s must be at least 0 and below 1, got %s".formatted(who, option, value));
        }
        return value;
    }
}
