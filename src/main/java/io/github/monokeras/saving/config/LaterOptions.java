package io.github.monokeras.saving.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/**
 * Options that Keras has had only since some release 3.x, with their defaults: without them older releases read what is
 * written, too.
 */
final class LaterOptions {

    private static final JsonElement NONE = JsonNull.INSTANCE;
    private static final JsonElement NO = new JsonPrimitive(false);

    private static final Map<String, JsonElement> OF_ALL =
            Map.of("quantization_config", NONE, "input_axes", NONE, "output_axes", NONE);

    private static final Map<String, JsonElement> TRANSPOSED = Map.of("output_padding", NONE);
    private static final Map<String, JsonElement> ATTENTION = Map.of("seed", NONE);
    private static final Map<String, JsonElement> HEADS = Map.of("sliding_window", NONE, "use_gate", NO, "seed", NONE);
    private static final Map<String, JsonElement> LOOKUP =
            Map.of("oov_method", new JsonPrimitive("floormod"), "salt", NONE);

    private static final Map<String, JsonElement> IMAGES =
            Map.of("data_format", new JsonPrimitive("channels_last"), "value_range", ConfigJson.of(List.of(0, 255)));

    private static final Map<String, Map<String, JsonElement>> OF_CLASS = Map.ofEntries(
            Map.entry(
                    "BatchNormalization",
                    Map.of("renorm", NO, "renorm_clipping", NONE, "renorm_momentum", new JsonPrimitive(0.99))),
            Map.entry("Conv1DTranspose", TRANSPOSED),
            Map.entry("Conv2DTranspose", TRANSPOSED),
            Map.entry("Conv3DTranspose", TRANSPOSED),
            Map.entry("Attention", ATTENTION),
            Map.entry("AdditiveAttention", ATTENTION),
            Map.entry("MultiHeadAttention", HEADS),
            Map.entry("GroupQueryAttention", HEADS),
            Map.entry("GroupedQueryAttention", HEADS),
            Map.entry("RandomFlip", IMAGES),
            Map.entry("RandomBrightness", IMAGES),
            Map.entry("RandomContrast", IMAGES),
            Map.entry("ZeroPadding1D", IMAGES),
            Map.entry("SparseCategoricalCrossentropy", Map.of("ignore_class", NONE)),
            Map.entry("LayerNormalization", Map.of("rms_scaling", NO)),
            Map.entry("CategoryEncoding", Map.of("sparse", NO)),
            Map.entry("IntegerLookup", LOOKUP),
            Map.entry("StringLookup", LOOKUP),
            Map.entry(
                    "Resizing",
                    Map.of(
                            "pad_to_aspect_ratio",
                            NO,
                            "fill_mode",
                            new JsonPrimitive("constant"),
                            "fill_value",
                            new JsonPrimitive(0.0),
                            "antialias",
                            NO)),
            Map.entry("Identity", Map.of("gain", new JsonPrimitive(1.0))),
            Map.entry("Huber", Map.of("delta", new JsonPrimitive(1.0))),
            Map.entry("SparseTopKCategoricalAccuracy", Map.of("from_sorted_ids", NO)));

    /** The name that old releases had, and new ones know, too. */
    private static final Map<String, String> NAMES_OF_ALL_RELEASES = Map.of("Orthogonal", "OrthogonalInitializer");

    private LaterOptions() {}

    /** Takes such options out of an object, and out of those inside it, where they have their defaults. */
    static void leaveOut(JsonElement value) {
        if (value instanceof JsonArray array) {
            array.forEach(LaterOptions::leaveOut);
        }
        if (value instanceof JsonObject object) {
            object.asMap().values().forEach(LaterOptions::leaveOut);
            if (object.get("class_name") instanceof JsonPrimitive name
                    && object.get("config") instanceof JsonObject config) {
                leaveOut(OF_ALL, config);
                leaveOut(OF_CLASS.getOrDefault(name.getAsString(), Map.of()), config);
                object.addProperty(
                        "class_name", NAMES_OF_ALL_RELEASES.getOrDefault(name.getAsString(), name.getAsString()));
            }
        }
    }

    private static void leaveOut(Map<String, JsonElement> defaults, JsonObject config) {
        defaults.forEach((option, standard) -> {
            if (standard.equals(config.get(option))) {
                config.remove(option);
            }
        });
    }
}
