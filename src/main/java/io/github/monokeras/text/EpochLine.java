package io.github.monokeras.text;

import java.util.Map;

/**
 * The one line that Keras writes for an epoch with {@code verbose=2}.
 *
 * <pre>{@code
 * 100/100 - 2s - loss: 0.3012 - accuracy: 0.9100 - 2s/epoch - 15ms/step     (KERAS_2)
 * 100/100 - 2s - 15ms/step - accuracy: 0.9100 - loss: 0.3012                (KERAS_3)
 * }</pre>
 *
 * @see <a href="https://keras.io/api/models/model_training_apis/#fit-method">Keras: fit</a>
 */
public final class EpochLine {
    private EpochLine() {}

    /**
     * Returns the line of a finished epoch, without a line break.
     *
     * <p>A value has four decimals, or an exponent where it is at most 0.001; so every negative value has an exponent,
     * in Keras too.
     *
     * @param style the style to write in
     * @param steps how many steps the epoch had, at least 1
     * @param seconds how long the epoch took
     * @param logs what to show: the loss, the metrics as they were compiled, then the {@code val_} entries
     * @return the line
     * @throws IllegalArgumentException where {@code steps} is below 1
     */
    public static String of(TextStyle style, int steps, double seconds, Map<String, Double> logs) {
        if (steps < 1) {
            throw new IllegalArgumentException("EpochLine: steps must be at least 1, got " + steps);
        }
        String start = steps + "/" + steps + " - " + TimeText.wholeSeconds(seconds);
        String perStep = " -" + TimeText.per("step", seconds / steps);
        return switch (style) {
            case KERAS_2 ->
                start + LogText.ofEpochLine(LogText.averaged(logs)) + " -" + TimeText.per("epoch", seconds) + perStep;
            case KERAS_3 -> start + perStep + LogText.ofEpochLine(LogText.sorted(logs));
        };
    }
}
