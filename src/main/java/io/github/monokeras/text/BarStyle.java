package io.github.monokeras.text;

import java.util.Map;

/** How one style writes the line of a progress bar. */
interface BarStyle {
    /** Returns the logs in the order in which this style shows them. */
    Map<String, Double> ordered(Map<String, Double> logs);

    /** Returns the line while steps are still to come, with the time that is left. */
    String running(Progress progress, Map<String, Double> shown);

    /** Returns the last line, with the time that all steps took. */
    String finished(Progress progress, Map<String, Double> shown);

    /** Returns the lines of {@code style}, drawn in {@code ink} where the style has colours. */
    static BarStyle of(TextStyle style, Ink ink) {
        return switch (style) {
            case KERAS_2 -> new Keras2Bar();
            case KERAS_3 -> new Keras3Bar(ink);
        };
    }
}
