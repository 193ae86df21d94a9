package io.github.monokeras.keywords;

/**
 * How many validation samples make one batch.
 *
 * @param value at least 1; default the batch size of the training
 */
public record ValidationBatchSize(int value) implements FitKeyword {

    /** Checks the range. */
    public ValidationBatchSize {
        if (value < 1) {
            throw new IllegalArgumentException("validationBatchSize must be at least 1, got " + value);
        }
    }
}
