package io.github.monokeras.saving.config;

import com.google.gson.JsonElement;

/**
 * JSON as Python's {@code json} module reads and writes it, with {@code NaN} and {@code Infinity}, on one line.
 *
 * @see <a href="https://docs.python.org/3/library/json.html">Python: json</a>
 */
public final class JsonText {

    private JsonText() {}

    /**
     * Reads one value.
     *
     * @throws io.github.monokeras.saving.InvalidFileException if the text is no JSON, is nested more than 200 deep, or holds
     *     more than 4 million values
     */
    public static JsonElement parse(String text) {
        return new JsonScanner(text).document();
    }

    /** Writes a value as {@code json.dumps} does: {@code {"units": 3, "rate": 1e-07}}, in ASCII. */
    public static String write(JsonElement value) {
        StringBuilder text = new StringBuilder();
        JsonPrinter.append(value, text);
        return text.toString();
    }
}
