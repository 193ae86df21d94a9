package io.github.monokeras.layers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads an option for which Keras takes one of a few names. */
final class Choice {

    private Choice() {}

    /** Returns that of the allowed values which has the name, or refuses it in one sentence. */
    static <E extends Enum<E>> E of(String who, String option, String name, List<E> allowed) {
        for (E each : allowed) {
            if (name(each).equals(name)) {
                return each;
            }
        }
        String names = allowed.stream().map(each -> "\"" + name(each) + "\"").collect(Collectors.joining(", "));
        throw new IllegalArgumentException("%s: %s must be one of %s, got \"%s\"".formatted(who, option, names, name));
    }

    /** Returns Keras's name of a value, as {@code one_hot}. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
