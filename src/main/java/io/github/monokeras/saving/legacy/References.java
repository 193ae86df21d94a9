package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds the references to calls, {@code [layer, call, output]}, in the config of a functional model.
 *
 * <p>Keras 1 and 2 counted a model's own graph as its first call, so that calls of a model inside another begin at 1; but not
 * always: at 0 where the inner model was not built by itself. A call that nothing refers to is in no file, so the lowest
 * number tells.
 */
final class References {

    private static final Set<String> MODELS = Set.of("Functional", "Model", "Sequential", "Container");

    private References() {}

    /** Returns, by name, the lowest number of a call of each inner model. */
    static Map<String, Integer> first(JsonObject config, Map<String, String> classes) {
        Map<String, Integer> lowest = new HashMap<>();
        if (config.get("layers") instanceof JsonArray layers) {
            for (JsonElement layer : layers) {
                collect(layer.getAsJsonObject().get("inbound_nodes"), classes, lowest);
            }
        }
        collect(config.get("output_layers"), classes, lowest);
        return lowest;
    }

    private static void collect(JsonElement element, Map<String, String> classes, Map<String, Integer> lowest) {
        if (element instanceof JsonArray array) {
            if (is(array, classes.keySet())) {
                String name = array.get(0).getAsString();
                if (MODELS.contains(classes.get(name))) {
                    lowest.merge(name, Members.integer(array.get(1), name), Math::min);
                }
            }
            array.forEach(inner -> collect(inner, classes, lowest));
        } else if (element instanceof JsonObject object) {
            object.entrySet().forEach(member -> collect(member.getValue(), classes, lowest));
        }
    }

    /** Says whether a list is a reference: the name of a layer, and two numbers. */
    static boolean is(JsonElement element, Set<String> names) {
        return element instanceof JsonArray array
                && (array.size() == 3 || array.size() == 4)
                && Members.isText(array.get(0))
                && isNumber(array.get(1))
                && isNumber(array.get(2))
                && names.contains(array.get(0).getAsString());
    }

    private static boolean isNumber(JsonElement element) {
        return element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber();
    }
}
