package io.github.monokeras.keywords;

/**
 * How much a call prints.
 *
 * @param value 0 nothing, 1 a progress bar, 2 one line for each epoch; default 1
 */
public record Verbose(int value) implements FitKeyword, EvaluateKeyword, PredictKeyword {

    /** Checks the range. */
    public Verbose {
        if (value < 0 || value > 2) {
            throw new IllegalArgumentException("verbose must be 0, 1 or 2, got " + value);
        }
    }
}
