package io.github.monokeras.saving.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.text.PythonText;
import java.util.Locale;
import java.util.Map;

/** Prints JSON as Python's {@code json.dumps} does. */
final class JsonPrinter {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_ASCII = 0x7E;

    private JsonPrinter() {}

    static void append(JsonElement value, StringBuilder text) {
        if (value instanceof JsonObject object) {
            text.append('{');
            String comma = "";
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                text.append(comma);
                appendString(entry.getKey(), text);
                text.append(": ");
                append(entry.getValue(), text);
                comma = ", ";
            }
            text.append('}');
        } else if (value instanceof JsonArray array) {
            text.append('[');
            String comma = "";
            for (JsonElement each : array) {
                text.append(comma);
                append(each, text);
                comma = ", ";
            }
            text.append(']');
        } else if (value instanceof JsonPrimitive primitive && primitive.isString()) {
            appendString(primitive.getAsString(), text);
        } else if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
            text.append(number(primitive.getAsNumber()));
        } else {
            text.append(value);
        }
    }

    private static String number(Number number) {
        if (!(number instanceof Double || number instanceof Float)) {
            return number.toString();
        }
        double value = number.doubleValue();
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        return PythonText.repr(value);
    }

    private static void appendString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (character >= FIRST_PRINTABLE && character <= LAST_ASCII) {
                        text.append(character);
                    } else {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
                    }
                }
            }
        }
        text.append('"');
    }
}
