package io.github.monokeras.keywords;

/**
 * How many samples make one batch; the last batch has what is left.
 *
 * @param value at least 1; default 32
 */
public record BatchSize(int value) implements FitKeyword, EvaluateKeyword, PredictKeyword {

    /** Checks the range. */
    public BatchSize {
        if (value < 1) {
            throw new IllegalArgumentException("batchSize must be at least 1, got " + value);
        }
    }
}
