package io.github.monokeras.text;

import java.util.Objects;

/**
 * The two ways in which Keras writes progress, epochs and summaries on a console.
 *
 * <p>The style changes text only, never a number.
 */
public enum TextStyle {
    /**
     * The text of Keras 2, as most tutorials show it; plain ASCII.
     *
     * <pre>{@code 100/100 [==============================] - 2s 15ms/step - loss: 0.3012 - accuracy: 0.9100}</pre>
     */
    KERAS_2,

    /**
     * The text of Keras 3: metrics in alphabetical order, box-drawing characters, colours on a terminal.
     *
     * <pre>{@code 100/100 ━━━━━━━━━━━━━━━━━━━━ 2s 15ms/step - accuracy: 0.9100 - loss: 0.3012}</pre>
     */
    KERAS_3;

    private static volatile TextStyle current = KERAS_2;

    /**
     * Returns the style that this process writes in; {@link #KERAS_2} until {@link #use} was called.
     *
     * @return the current style
     */
    public static TextStyle current() {
        return current;
    }

    /**
     * Makes {@code style} the style of this process, for every thread and from the next line on.
     *
     * @param style the style to write in
     */
    public static void use(TextStyle style) {
        current = Objects.requireNonNull(style, "TextStyle: style must be KERAS_2 or KERAS_3, got null");
    }
}
