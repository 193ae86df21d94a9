package io.github.monokeras.metrics;

import io.github.monokeras.names.Registry;

/** Which curve an {@link AUC} measures. */
public enum AucCurve {
    /** Recall over the share of negatives taken for positives. */
    ROC,
    /** Precision over recall. */
    PR,
    /** Precision gain over recall gain, after Flach and Kull. */
    PRGAIN;

    /**
     * Returns what Keras calls by this name, as {@code "PR"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static AucCurve of(String name) {
        Registry<AucCurve> names = Registry.ignoringCase("curve");
        for (AucCurve value : values()) {
            names.add(() -> value, value.toString());
        }
        return names.get(name);
    }

    /** Returns Keras's name. */
    @Override
    public String toString() {
        return name();
    }
}
