package io.github.monokeras.metrics;

import io.github.monokeras.names.Registry;
import java.util.Locale;

/** How scores of single classes become one. */
public enum Average {
    /** Not at all: one number for each class. */
    NONE,
    /** Counts of all classes are added up first. */
    MICRO,
    /** Their mean. */
    MACRO,
    /** Their mean, weighted by how many samples each class has. */
    WEIGHTED;

    /**
     * Returns what Keras calls by this name, as {@code "macro"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static Average of(String name) {
        Registry<Average> names = Registry.ignoringCase("average");
        for (Average value : values()) {
            names.add(() -> value, value.toString());
        }
        return names.get(name);
    }

    /** Returns Keras's name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
