package io.github.monokeras.keywords;

/**
 * Which share of the samples {@code fit} keeps aside to evaluate after every epoch: the last ones, before any shuffling.
 *
 * @param value from 0, which keeps none, to below 1; default 0
 */
public record ValidationSplit(double value) implements FitKeyword {

    /** Checks the range. */
    public ValidationSplit {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException("fit: validationSplit must be at least 0 and below 1, got " + value);
        }
    }
}
