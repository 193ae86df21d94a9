package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Finds the names of a model's outputs in its upgraded config. */
final class OutputNames {

    private OutputNames() {}

    /** Lists the layers that outputs leave; none where the config does not say. */
    static List<String> of(JsonObject model) {
        List<String> names = new ArrayList<>();
        if (model.get("config") instanceof JsonObject config) {
            collect(config.get("output_layers"), names);
        }
        return names;
    }

    private static void collect(JsonElement element, List<String> names) {
        if (element instanceof JsonArray array && !array.isEmpty()) {
            if (Members.isText(array.get(0))) {
                names.add(array.get(0).getAsString());
            } else {
                array.forEach(inner -> collect(inner, names));
            }
        } else if (element instanceof JsonObject object) {
            object.entrySet().forEach(entry -> collect(entry.getValue(), names));
        }
    }
}
