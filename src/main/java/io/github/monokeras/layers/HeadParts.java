package io.github.monokeras.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where Keras saves the layers that a layer for attention is made of. */
final class HeadParts {

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "query", "query_dense",
            "key", "key_dense",
            "value", "value_dense",
            "attention_output", "output_dense");

    private HeadParts() {}

    /** Lists the parts, public attributes first, and else by their names, as Keras looks for them. */
    static List<SavedPart> of(List<Layer> layers, String prefix, String softmaxName, String dropoutName) {
        Map<String, SavedPart> open = new TreeMap<>();
        Map<String, SavedPart> hidden = new TreeMap<>();
        put(hidden, "_softmax", softmaxName, null);
        put(hidden, "_dropout_layer", dropoutName, null);
        for (Layer layer : layers) {
            String attribute = ATTRIBUTES.get(layer.name());
            if (attribute != null) {
                put(prefix.isEmpty() ? open : hidden, prefix + attribute, layer.name(), layer);
            } else if (layer.name().equals("gate")) {
                put(hidden, "_gate_dense", layer.name(), layer);
            }
        }
        List<SavedPart> parts = new ArrayList<>(open.values());
        parts.addAll(hidden.values());
        return List.copyOf(parts);
    }

    private static void put(Map<String, SavedPart> parts, String key, String name, @Nullable Layer layer) {
        parts.put(key, new SavedPart(key, name, layer));
    }
}
