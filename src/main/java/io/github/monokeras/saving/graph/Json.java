package io.github.monokeras.saving.graph;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.saving.InvalidFileException;
import org.jspecify.annotations.Nullable;

/** What a config must be made of, and is refused for else. */
final class Json {

    private static final int LONGEST = 80;

    private Json() {}

    static JsonObject object(String what, @Nullable JsonElement element) {
        if (element == null || !element.isJsonObject()) {
            throw new InvalidFileException("%s must be an object, got %s".formatted(what, shortened(element)));
        }
        return element.getAsJsonObject();
    }

    static JsonArray array(String who, JsonObject object, String key) {
        JsonElement element = object.get(key);
        if (element == null || !element.isJsonArray()) {
            throw new InvalidFileException("%s: %s must be a list, got %s".formatted(who, key, shortened(element)));
        }
        return element.getAsJsonArray();
    }

    /** Returns the name of a serialized layer, which stands beside its config or in it. */
    static String name(String who, JsonObject layer) {
        JsonElement name = layer.get("name");
        if (name == null && layer.get("config") instanceof JsonObject config) {
            name = config.get("name");
        }
        if (!(name instanceof JsonPrimitive text) || !text.isString()) {
            throw new InvalidFileException("%s: each layer must have a name, got %s".formatted(who, shortened(layer)));
        }
        return text.getAsString();
    }

    static @Nullable String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonPrimitive text && text.isString() ? text.getAsString() : null;
    }

    static @Nullable Integer number(JsonElement element) {
        if (!(element instanceof JsonPrimitive number) || !number.isNumber()) {
            return null;
        }
        double value = number.getAsDouble();
        return value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE ? (int) value : null;
    }

    static String shortened(@Nullable JsonElement element) {
        String text = element == null ? "nothing" : element.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
