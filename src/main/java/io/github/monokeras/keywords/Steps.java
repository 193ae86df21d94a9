package io.github.monokeras.keywords;

/**
 * After how many batches {@code evaluate} or {@code predict} ends.
 *
 * @param value at least 1; default all of them
 */
public record Steps(int value) implements EvaluateKeyword, PredictKeyword {

    /** Checks the range. */
    public Steps {
        if (value < 1) {
            throw new IllegalArgumentException("steps must be at least 1, got " + value);
        }
    }
}
