package io.github.monokeras.keywords;

/**
 * Up to which epoch {@code fit} trains.
 *
 * @param value the number of the last epoch, at least 1; default 1
 */
public record Epochs(int value) implements FitKeyword {

    /** Checks the range. */
    public Epochs {
        if (value < 1) {
            throw new IllegalArgumentException("fit: epochs must be at least 1, got " + value);
        }
    }
}
