package io.github.monokeras.metrics;

import io.github.monokeras.names.Registry;
import java.util.Locale;

/** How an {@link AUC} sums the pieces between thresholds. */
public enum AucSummation {
    /** The middle of both ends; for precision over recall, after Davis and Goadrich. */
    INTERPOLATION,
    /** The lower end. */
    MINORING,
    /** The higher end. */
    MAJORING;

    /**
     * Returns what Keras calls by this name, as {@code "minoring"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static AucSummation of(String name) {
        Registry<AucSummation> names = Registry.ignoringCase("summationMethod");
        for (AucSummation value : values()) {
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
