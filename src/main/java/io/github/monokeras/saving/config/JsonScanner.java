package io.github.monokeras.saving.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.saving.InvalidFileException;

/**
 * Reads JSON character by character.
 *
 * <p>Gson's own reader is either strict, and refuses the {@code NaN} that Python writes, or takes nearly anything.
 */
final class JsonScanner {

    private static final int DEEPEST = 200;
    private static final int MOST_VALUES = 4_000_000;
    private static final int UNICODE_DIGITS = 4;
    private static final int HEXADECIMAL = 16;

    private final String text;
    private int at;
    private int values;

    JsonScanner(String text) {
        this.text = text;
    }

    JsonElement document() {
        JsonElement value = value(0);
        skipSpace();
        if (at < text.length()) {
            throw wrong("the end");
        }
        return value;
    }

    private JsonElement value(int depth) {
        if (depth > DEEPEST) {
            throw new InvalidFileException("JSON: values must not be nested more than %d deep".formatted(DEEPEST));
        }
        if (++values > MOST_VALUES) {
            throw new InvalidFileException("JSON: there must be at most %d values".formatted(MOST_VALUES));
        }
        skipSpace();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new JsonPrimitive(string());
            case 't' -> word("true", new JsonPrimitive(true));
            case 'f' -> word("false", new JsonPrimitive(false));
            case 'n' -> word("null", JsonNull.INSTANCE);
            case 'N' -> word("NaN", new JsonPrimitive(Double.NaN));
            case 'I' -> word("Infinity", new JsonPrimitive(Double.POSITIVE_INFINITY));
            default ->
                text.startsWith("-I", at) ? word("-Infinity", new JsonPrimitive(Double.NEGATIVE_INFINITY)) : number();
        };
    }

    private JsonObject object(int depth) {
        JsonObject object = new JsonObject();
        at++;
        if (skipped('}')) {
            return object;
        }
        do {
            skipSpace();
            String name = string();
            require(':');
            object.add(name, value(depth + 1));
        } while (skipped(','));
        require('}');
        return object;
    }

    private JsonArray array(int depth) {
        JsonArray array = new JsonArray();
        at++;
        if (skipped(']')) {
            return array;
        }
        do {
            array.add(value(depth + 1));
        } while (skipped(','));
        require(']');
        return array;
    }

    private String string() {
        if (peek() != '"') {
            throw wrong("a string");
        }
        at++;
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char character = text.charAt(at++);
            if (character < ' ') {
                at--;
                throw wrong("a character of a string");
            }
            string.append(character == '\\' ? escaped() : character);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char character = peek();
        at++;
        return switch (character) {
            case '"', '\\', '/' -> character;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                at--;
                throw wrong("an escaped character");
            }
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < UNICODE_DIGITS; i++) {
            int digit = Character.digit(peek(), HEXADECIMAL);
            if (digit < 0) {
                throw wrong("a hexadecimal digit");
            }
            code = code * HEXADECIMAL + digit;
            at++;
        }
        return (char) code;
    }

    private JsonPrimitive number() {
        int start = at;
        int digits = skipNumber();
        String number = text.substring(start, at);
        if (digits == 0) {
            throw wrong("a value");
        }
        try {
            boolean whole = number.chars().noneMatch(character -> ".eE".indexOf(character) >= 0);
            return whole && digits <= 18
                    ? new JsonPrimitive(Long.valueOf(number))
                    : new JsonPrimitive(Double.valueOf(number));
        } catch (NumberFormatException broken) {
            throw new InvalidFileException(
                    "JSON: character %d must start a number, got \"%s\"".formatted(start, shortened(number)), broken);
        }
    }

    /** Goes on behind all that may be part of a number, and returns how many characters that was. */
    private int skipNumber() {
        int start = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at - start;
    }

    private JsonElement word(String word, JsonElement value) {
        if (!text.startsWith(word, at)) {
            throw wrong("a value");
        }
        at += word.length();
        return value;
    }

    private boolean skipped(char character) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == character) {
            at++;
            return true;
        }
        return false;
    }

    private void require(char character) {
        if (!skipped(character)) {
            throw wrong("\"" + character + "\"");
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private InvalidFileException wrong(String expected) {
        String found = at < text.length() ? "\"" + shortened(text.substring(at)) + "\"" : "the end";
        return new InvalidFileException("JSON: character %d must be %s, got %s".formatted(at, expected, found));
    }

    private static String shortened(String found) {
        return found.length() <= 20 ? found : found.substring(0, 20) + "…";
    }
}
