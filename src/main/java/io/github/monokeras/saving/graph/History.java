package io.github.monokeras.saving.graph;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import io.github.monokeras.saving.InvalidFileException;

/**
 * Where a tensor comes from, as {@code keras_history} says.
 *
 * @param layer its name
 * @param node which of the layer's calls, from 0
 * @param tensor which output of that call, from 0
 */
record History(String layer, int node, int tensor) {

    /** Says whether something is a history: a name and two numbers. */
    static boolean is(JsonElement element) {
        return element instanceof JsonArray list
                && list.size() == 3
                && list.get(0).isJsonPrimitive()
                && list.get(0).getAsJsonPrimitive().isString()
                && Json.number(list.get(1)) != null
                && Json.number(list.get(2)) != null;
    }

    static History of(String who, JsonElement element) {
        if (!is(element)) {
            throw new InvalidFileException(
                    "%s must be a layer's name and two numbers, got %s".formatted(who, Json.shortened(element)));
        }
        JsonArray list = element.getAsJsonArray();
        return new History(
                list.get(0).getAsString(), list.get(1).getAsInt(), list.get(2).getAsInt());
    }
}
