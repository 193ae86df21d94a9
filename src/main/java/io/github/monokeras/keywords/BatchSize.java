package io.github.monokeras.keywords;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How many samples make one batch; the last batch has what is left.
 *
 * @param value at least 1; default 32
 */
public record BatchSize(int value) implements FitKeyword, EvaluateKeyword, PredictKeyword {

    private static final int DEFAULT = 32;

    /** Checks the range. */
    public BatchSize {
        if (value < 1) {
            throw new IllegalArgumentException("batchSize must be at least 1, got " + value);
        }
    }

    /** Returns what was given; else 32, or as many as let so many steps reach all samples. */
    static int of(@Nullable BatchSize given, OptionalInt steps, int samples) {
        if (given != null) {
            return given.value();
        }
        return steps.isPresent() ? (samples - 1) / steps.getAsInt() + 1 : DEFAULT;
    }
}
