package io.github.monokeras.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ranges that metrics' options must lie in. */
final class Options {

    private Options() {}

    static void requireAtLeast(String who, String option, @Nullable Integer value, int least) {
        if (value != null && value < least) {
            throw new IllegalArgumentException(who + ": " + option + " must be at least " + least + ", got " + value);
        }
    }

    static void requireShare(String who, String option, @Nullable Double value) {
        if (value != null && !(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(who + ": " + option + " must be within 0 and 1, got " + value);
        }
    }

    static void requireClassIds(String who, List<Integer> ids, int numClasses) {
        requireAtLeast(who, "numClasses", numClasses, 1);
        if (ids.isEmpty() || ids.stream().anyMatch(id -> id < 0 || id >= numClasses)) {
            throw new IllegalArgumentException("%s: targetClassIds must be class numbers from 0 to %d, got %s"
                    .formatted(who, numClasses - 1, ids));
        }
    }
}
