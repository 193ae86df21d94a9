package io.github.monokeras.keywords;

/**
 * How many batches make one epoch of {@code fit}; the next epoch goes on where this one ended.
 *
 * @param value at least 1; default all of them
 */
public record StepsPerEpoch(int value) implements FitKeyword {

    /** Checks the range. */
    public StepsPerEpoch {
        if (value < 1) {
            throw new IllegalArgumentException("stepsPerEpoch must be at least 1, got " + value);
        }
    }
}
