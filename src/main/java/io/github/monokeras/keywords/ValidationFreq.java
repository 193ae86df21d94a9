package io.github.monokeras.keywords;

import java.util.Arrays;
import java.util.List;

/**
 * After which epochs {@code fit} evaluates the validation data.
 *
 * @param every after each so many epochs, at least 1; default 1; not looked at if epochs are listed
 * @param epochs after these epochs, counted from 1; empty: after every so many
 */
public record ValidationFreq(int every, List<Integer> epochs) implements FitKeyword {

    /** Checks the range. */
    public ValidationFreq {
        if (every < 1) {
            throw new IllegalArgumentException("validationFreq must be at least 1, got " + every);
        }
        epochs = List.copyOf(epochs);
    }

    /** Evaluates after each so many epochs. */
    public ValidationFreq(int every) {
        this(every, List.of());
    }

    /** Evaluates after some epochs, counted from 1. */
    public static ValidationFreq epochs(int... epochs) {
        return new ValidationFreq(1, Arrays.stream(epochs).boxed().toList());
    }

    /** Says whether the validation data are evaluated after an epoch, counted from 0. */
    public boolean includes(int epoch) {
        return epochs.isEmpty() ? (epoch + 1) % every == 0 : epochs.contains(epoch + 1);
    }
}
