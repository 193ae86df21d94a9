package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.saving.InvalidFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the config of a functional model into Keras 3's: the layers, and the calls that connect them. */
record FunctionalUpgrade(LayerUpgrade layers) {

    JsonObject upgraded(JsonObject config, @Nullable String name, String who) {
        if (name != null && !config.has("name")) {
            config.addProperty("name", name);
        }
        JsonArray old = Members.array(config.get("layers"), who + ", config, layers");
        Map<String, String> classes = classes(old, who);
        NodeUpgrade nodes = new NodeUpgrade(classes, References.first(config, classes));
        JsonArray upgraded = new JsonArray();
        for (JsonElement element : old) {
            JsonObject entry = element.getAsJsonObject();
            String layerName = Members.text(entry.get("name"), who + ", name of a layer");
            JsonArray calls = entry.get("inbound_nodes") == null
                    ? new JsonArray()
                    : Members.array(entry.get("inbound_nodes"), "layer \"%s\", inbound_nodes".formatted(layerName));
            JsonObject layer = layers.upgraded(entry, "%s, layer \"%s\"".formatted(who, layerName));
            JsonArray newCalls = new JsonArray();
            for (JsonElement call : calls) {
                newCalls.add(nodes.upgraded(call, Members.text(entry.get("class_name"), layerName), layerName));
            }
            layer.addProperty("name", layerName);
            layer.add("inbound_nodes", newCalls);
            upgraded.add(layer);
        }
        config.add("layers", upgraded);
        if (!layers.era().isKeras3()) {
            for (String key : new String[] {"input_layers", "output_layers"}) {
                config.add(key, nodes.ends(config.get(key), "%s, %s".formatted(who, key)));
            }
        }
        return config;
    }

    /** Returns the class of each layer by its name. */
    private static Map<String, String> classes(JsonArray entries, String who) {
        Map<String, String> classes = new LinkedHashMap<>();
        for (JsonElement element : entries) {
            JsonObject entry = Members.object(element, who + ", a layer");
            String name = Members.text(entry.get("name"), who + ", name of a layer");
            String className = Members.text(entry.get("class_name"), "layer \"%s\", class_name".formatted(name));
            if (classes.put(name, className) != null) {
                throw new InvalidFileException(
                        "%s: the names of layers must differ, got \"%s\" twice".formatted(who, Members.shown(name)));
            }
        }
        return classes;
    }
}
