package io.github.monokeras.metrics;

import io.github.monokeras.names.Registry;
import java.util.Locale;

/** How the scores of single outputs become one. */
public enum ClassAggregation {
    /** Their mean. */
    UNIFORM_AVERAGE,
    /** Their mean, weighted by the variance of the labels. */
    VARIANCE_WEIGHTED_AVERAGE;

    /**
     * Returns what Keras calls by this name, as {@code "uniform_average"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static ClassAggregation of(String name) {
        Registry<ClassAggregation> names = Registry.ignoringCase("classAggregation");
        for (ClassAggregation value : values()) {
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
