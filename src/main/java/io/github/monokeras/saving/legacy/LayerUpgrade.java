package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.saving.InvalidFileException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the config of one layer, or of a model that is one, into Keras 3's.
 *
 * @param era which Keras wrote it
 * @param dataFormat where Keras 1 kept channels in the layers that do not say, or null: last
 */
record LayerUpgrade(Era era, @Nullable String dataFormat) {

    /** Operations of TensorFlow inside a model, whose meaning only TensorFlow knows. */
    private static final Set<String> TENSORFLOW = Set.of(
            "TFOpLambda", "SlicingOpLambda", "TensorFlowOpLayer", "ClassMethod", "InstanceMethod", "InstanceProperty");

    private static final Map<String, String> OLD_CLASSES = Map.ofEntries(
            Map.entry("Convolution1D", "Conv1D"),
            Map.entry("Convolution2D", "Conv2D"),
            Map.entry("Convolution3D", "Conv3D"),
            Map.entry("AtrousConvolution1D", "Conv1D"),
            Map.entry("AtrousConvolution2D", "Conv2D"),
            Map.entry("AtrousConv1D", "Conv1D"),
            Map.entry("AtrousConv2D", "Conv2D"),
            Map.entry("Deconvolution2D", "Conv2DTranspose"),
            Map.entry("Deconvolution3D", "Conv3DTranspose"),
            Map.entry("SeparableConvolution2D", "SeparableConv2D"),
            Map.entry("TimeDistributedDense", "Dense"),
            Map.entry("BatchNormalizationV1", "BatchNormalization"),
            Map.entry("BatchNormalizationV2", "BatchNormalization"),
            Map.entry("SyncBatchNormalization", "BatchNormalization"),
            Map.entry("LayerNormalizationV1", "LayerNormalization"),
            Map.entry("UnifiedLSTM", "LSTM"),
            Map.entry("UnifiedGRU", "GRU"),
            Map.entry("CuDNNLSTM", "LSTM"),
            Map.entry("CuDNNGRU", "GRU"),
            Map.entry("ThresholdedReLU", "ReLU"));

    private static final List<String> INNER = List.of("layer", "backward_layer", "forward_layer", "cell");

    /** Upgrades an object of {@code class_name} and {@code config}; of a call's place in a graph it keeps nothing. */
    JsonObject upgraded(JsonElement element, String where) {
        JsonObject entry = Members.object(element, where);
        String given = Members.text(entry.get("class_name"), where + ", class_name");
        String name = name(entry);
        String who = name == null ? given : "%s \"%s\"".formatted(given, name);
        switch (given) {
            case "Sequential" -> {
                return Members.serialized("keras", given, new SequentialUpgrade(this).upgraded(entry, name));
            }
            case "Functional", "Model", "Container" -> {
                JsonObject config = Members.object(entry.get("config"), who + ", config");
                JsonObject model = Members.serialized(
                        "keras.src.models.functional",
                        "Functional",
                        new FunctionalUpgrade(this).upgraded(config, name, who));
                model.addProperty("registered_name", "Functional");
                return model;
            }
            default -> {
                return layer(entry, given, who);
            }
        }
    }

    private JsonObject layer(JsonObject entry, String given, String who) {
        if (TENSORFLOW.contains(given)) {
            throw new InvalidFileException(
                    "%s: an operation of TensorFlow is no layer, and cannot be read; build the model of layers, and save it anew"
                            .formatted(who));
        }
        JsonObject config =
                entry.get("config") == null ? new JsonObject() : Members.object(entry.get("config"), who + ", config");
        if (isCustom(entry, given)) {
            JsonObject custom = Members.serialized("", given, config);
            custom.add("module", entry.has("module") ? entry.get("module") : JsonNull.INSTANCE);
            custom.add("registered_name", entry.has("registered_name") ? entry.get("registered_name") : text(given));
            return custom;
        }
        if (era.isKeras1()) {
            Keras1Options.rename(given, config, dataFormat, who);
        }
        String className =
                given.equals("Merge") ? Keras1Merge.upgrade(config, who) : OLD_CLASSES.getOrDefault(given, given);
        if (!era.isKeras3()) {
            RecurrentOptions.complete(given, config, era, who);
            Keras2Options.rename(given, config, who);
            ObjectUpgrade.inLayer(config);
        }
        for (String key : INNER) {
            if (config.get(key) instanceof JsonObject inner && inner.has("class_name")) {
                config.add(key, upgraded(inner, who + ", " + key));
            }
        }
        if (config.get("cells") instanceof JsonArray cells) {
            for (int i = 0; i < cells.size(); i++) {
                cells.set(i, upgraded(cells.get(i), who + ", cells"));
            }
        }
        return Members.serialized(Operations.module(className, entry), className, config);
    }

    private static JsonElement text(String value) {
        return new JsonPrimitive(value);
    }

    private static boolean isCustom(JsonObject entry, String className) {
        String registered = Members.textOrNull(entry, "registered_name");
        return className.indexOf('>') >= 0 || (registered != null && registered.indexOf('>') >= 0);
    }

    /** Returns the name of a layer, or null if the file has none. */
    static @Nullable String name(JsonObject entry) {
        if (entry.get("config") instanceof JsonObject config) {
            String own = Members.textOrNull(config, "name");
            if (own != null) {
                return own;
            }
        }
        return Members.textOrNull(entry, "name");
    }
}
