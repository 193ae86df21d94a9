package io.github.monokeras.keywords;

/**
 * How many batches of the validation data {@code fit} evaluates after an epoch.
 *
 * @param value at least 1; default all of them
 */
public record ValidationSteps(int value) implements FitKeyword {

    /** Checks the range. */
    public ValidationSteps {
        if (value < 1) {
            throw new IllegalArgumentException("validationSteps must be at least 1, got " + value);
        }
    }
}
