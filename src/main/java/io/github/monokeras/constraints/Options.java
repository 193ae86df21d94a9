package io.github.monokeras.constraints;

import java.util.Arrays;
import java.util.List;

/** The ranges that constraints' options must lie in. */
final class Options {

    /** Keras's default: the vectors along the first axis. */
    static final List<Integer> FIRST_AXIS = List.of(0);

    private Options() {}

    static List<Integer> axis(int... axis) {
        return Arrays.stream(axis).boxed().toList();
    }

    static List<Integer> requireAxis(String who, List<Integer> axis) {
        if (axis.isEmpty()) {
            throw new IllegalArgumentException(who + ": axis must name at least one axis, got none");
        }
        return List.copyOf(axis);
    }

    static void requireNotNegative(String who, String option, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(who + ": " + option + " must be at least 0, got " + value);
        }
    }
}
