package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.saving.InvalidFileException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the config of a {@code Sequential} into Keras 3's: an object whose first layer is an {@code InputLayer}, if the shape
 * of the input is known.
 */
record SequentialUpgrade(LayerUpgrade layers) {

    private static final String SHAPE = "batch_input_shape";

    JsonObject upgraded(JsonObject entry, @Nullable String name) {
        String who = name == null ? "Sequential" : "Sequential \"%s\"".formatted(name);
        JsonElement given = entry.get("config");
        // Before 2.2.3, Keras wrote the bare list of layers.
        JsonObject config = given instanceof JsonArray ? new JsonObject() : Members.object(given, who + ", config");
        JsonArray old =
                given instanceof JsonArray list ? list : Members.array(config.get("layers"), who + ", config, layers");
        if (name != null && !config.has("name")) {
            config.addProperty("name", name);
        }
        JsonArray upgraded = new JsonArray();
        if (!old.isEmpty()) {
            refuseMerge(old.get(0), who);
            addInput(old.get(0), config, upgraded, who);
        }
        for (int i = 0; i < old.size(); i++) {
            upgraded.add(layers.upgraded(old.get(i), "%s, layer %d".formatted(who, i)));
        }
        config.add("layers", upgraded);
        return config;
    }

    private static void refuseMerge(JsonElement first, String who) {
        if (first instanceof JsonObject layer && Members.is(layer.get("class_name"), "Merge")) {
            throw new InvalidFileException(
                    "%s: must begin with one input, got a Merge of several models; build it as a functional model"
                            .formatted(who));
        }
    }

    private void addInput(JsonElement first, JsonObject config, JsonArray upgraded, String who) {
        if (layers.era().isKeras3() || isInput(first)) {
            return;
        }
        JsonObject layer = Members.object(first, who + ", layer 0");
        JsonElement shape = shape(layer);
        if (shape == null) {
            shape = config.get("build_input_shape");
        }
        if (!(shape instanceof JsonArray)) {
            return;
        }
        JsonObject input = new JsonObject();
        input.add("batch_shape", shape.deepCopy());
        String dtype = layer.get("config") instanceof JsonObject own ? Members.textOrNull(own, "input_dtype") : null;
        input.addProperty("dtype", dtype == null ? "float32" : dtype);
        input.addProperty("sparse", false);
        String name = LayerUpgrade.name(layer);
        if (name != null) {
            input.addProperty("name", name + "_input");
        }
        upgraded.add(Members.serialized("keras.layers", "InputLayer", input));
    }

    /** Finds the shape of a batch of a layer's inputs; of a model, its first layer's. */
    private static @Nullable JsonElement shape(JsonObject layer) {
        JsonElement inside = layer.get("config");
        if (inside instanceof JsonArray list && !list.isEmpty() && list.get(0) instanceof JsonObject first) {
            return shape(first);
        }
        if (!(inside instanceof JsonObject config)) {
            return null;
        }
        if (config.has(SHAPE)) {
            return config.get(SHAPE);
        }
        if (config.get("layers") instanceof JsonArray list
                && !list.isEmpty()
                && list.get(0) instanceof JsonObject first
                && (Members.is(layer.get("class_name"), "Sequential") || isInput(first))) {
            return shape(first);
        }
        // A layer inside TimeDistributed sees one time step alone.
        if (Members.is(layer.get("class_name"), "Bidirectional") && config.get("layer") instanceof JsonObject inner) {
            return shape(inner);
        }
        return config.get("batch_shape");
    }

    private static boolean isInput(JsonElement element) {
        return element instanceof JsonObject layer && Members.is(layer.get("class_name"), "InputLayer");
    }
}
