package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.monokeras.saving.InvalidFileException;
import org.jspecify.annotations.Nullable;

/** Takes members out of JSON that may be anything, and says in one sentence what it should have been. */
final class Members {

    private Members() {}

    /** Returns an object, or refuses what came. */
    static JsonObject object(@Nullable JsonElement element, String what) {
        if (element instanceof JsonObject object) {
            return object;
        }
        throw unfit(element, what, "an object");
    }

    /** Returns a list, or refuses what came. */
    static JsonArray array(@Nullable JsonElement element, String what) {
        if (element instanceof JsonArray array) {
            return array;
        }
        throw unfit(element, what, "a list");
    }

    /** Returns a text, or refuses what came. */
    static String text(@Nullable JsonElement element, String what) {
        if (element != null && isText(element)) {
            return element.getAsString();
        }
        throw unfit(element, what, "a text");
    }

    /** Returns a number, or refuses what came. */
    static double number(@Nullable JsonElement element, String what) {
        if (element != null
                && element.isJsonPrimitive()
                && element.getAsJsonPrimitive().isNumber()) {
            return element.getAsDouble();
        }
        throw unfit(element, what, "a number");
    }

    /** Returns an integer, or refuses what came. */
    static int integer(@Nullable JsonElement element, String what) {
        double value = number(element, what);
        if (value == (int) value) {
            return (int) value;
        }
        throw unfit(element, what, "an integer");
    }

    /** Returns the text of a member, or null if it is not there or no text. */
    static @Nullable String textOrNull(JsonObject object, String key) {
        JsonElement element = object.get(key);
        return element != null && isText(element) ? element.getAsString() : null;
    }

    /** Says whether an element is a text. */
    static boolean isText(@Nullable JsonElement element) {
        return element != null
                && element.isJsonPrimitive()
                && element.getAsJsonPrimitive().isString();
    }

    /** Says whether an element is one of such texts. */
    static boolean is(@Nullable JsonElement element, String text) {
        return element != null && isText(element) && element.getAsString().equals(text);
    }

    /** Says whether a member is true, or a number other than 0. */
    static boolean isTrue(JsonObject object, String key) {
        JsonElement element = object.get(key);
        if (element == null || !element.isJsonPrimitive()) {
            return false;
        }
        return element.getAsJsonPrimitive().isNumber() ? element.getAsDouble() != 0 : element.getAsBoolean();
    }

    /** Says whether a member is missing or null. */
    static boolean lacks(JsonObject object, String key) {
        JsonElement element = object.get(key);
        return element == null || element.isJsonNull();
    }

    /** Gives a member another key, unless that one is taken. */
    static void rename(JsonObject object, String from, String to) {
        JsonElement value = object.remove(from);
        if (value != null && !object.has(to)) {
            object.add(to, value);
        }
    }

    /** Makes a list of elements. */
    static JsonArray list(JsonElement... elements) {
        JsonArray list = new JsonArray();
        for (JsonElement element : elements) {
            list.add(element);
        }
        return list;
    }

    /** Makes one of Keras 3's serialized objects, of a class that has a public name. */
    static JsonObject serialized(String module, String className, JsonObject config) {
        JsonObject object = new JsonObject();
        object.addProperty("module", module);
        object.addProperty("class_name", className);
        object.add("config", config);
        object.add("registered_name", JsonNull.INSTANCE);
        return object;
    }

    private static InvalidFileException unfit(@Nullable JsonElement element, String what, String kind) {
        String came = element == null ? "nothing" : shown(element.toString());
        return new InvalidFileException("%s: must be %s, got %s".formatted(what, kind, came));
    }

    /** Shortens what a message repeats of a file. */
    static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 77) + "..." : text;
    }
}
