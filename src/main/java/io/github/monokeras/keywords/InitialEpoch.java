package io.github.monokeras.keywords;

/**
 * After which epoch {@code fit} begins, to count on where an earlier call stopped.
 *
 * @param value how many epochs are done already, at least 0; default 0
 */
public record InitialEpoch(int value) implements FitKeyword {

    /** Checks the range. */
    public InitialEpoch {
        if (value < 0) {
            throw new IllegalArgumentException("fit: initialEpoch must be at least 0, got " + value);
        }
    }
}
