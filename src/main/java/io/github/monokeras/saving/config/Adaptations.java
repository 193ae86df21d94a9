package io.github.monokeras.saving.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The few places where Keras, or a release of it, has other words than the classes here. */
final class Adaptations {

    /** Lists of two that are two parameters here. */
    private static final Map<String, List<String>> PAIRS = Map.of(
            "Cropping1D", List.of("cropping", "begin", "end"),
            "ZeroPadding1D", List.of("padding", "begin", "end"),
            "Dot", List.of("axes", "first", "second"));

    private Adaptations() {}

    /** Returns the options of a layer under the names here. */
    static JsonObject ofLayer(String className, JsonObject config) {
        JsonObject adapted = config.deepCopy();
        if (className.equals("InputLayer")) {
            withoutBatch(adapted, "batch_shape", "shape");
            withoutBatch(adapted, "batch_input_shape", "shape");
            return adapted;
        }
        adapted.remove("dtype");
        withoutBatch(adapted, "batch_input_shape", "input_shape");
        switch (className) {
            case "BatchNormalization" -> rename(adapted, "synchronized", "synchronize");
            case "LeakyReLU" -> rename(adapted, "alpha", "negative_slope");
            case "Discretization" -> {
                // Adapted already: Keras writes both, the boundaries are what counts.
                if (adapted.get("bin_boundaries") instanceof JsonArray) {
                    adapted.remove("num_bins");
                }
            }
            case "Reshape" -> adapted.add("target_shape", withoutNull(adapted.get("target_shape")));
            default -> spread(adapted, PAIRS.getOrDefault(className, List.of()));
        }
        return adapted;
    }

    /** Returns the options of an initializer, a loss and the like under the names here. */
    static JsonObject ofDescription(SerializedObject object) {
        JsonObject adapted = object.config().deepCopy();
        if (new JsonPrimitive("auto").equals(adapted.get("reduction"))) {
            adapted.remove("reduction");
        }
        return adapted;
    }

    /**
     * Returns an optimizer under the names of Keras 3.
     *
     * <p>{@code lr} was the rate in Keras 2, and {@code decay} divided it by {@code 1 + decay step}. What a loss is scaled
     * with in half precision has no use here.
     */
    static JsonElement ofOptimizer(JsonElement value) {
        if (!(value instanceof JsonObject object) || !(object.get("config") instanceof JsonObject config)) {
            return value;
        }
        if (new JsonPrimitive("LossScaleOptimizer").equals(object.get("class_name"))) {
            return Objects.requireNonNullElse(config.get("inner_optimizer"), JsonNull.INSTANCE);
        }
        JsonObject adapted = config.deepCopy();
        rename(adapted, "lr", "learning_rate");
        // Keras names optimizers, too; nobody asks for the name here.
        adapted.remove("name");
        if (adapted.remove("decay") instanceof JsonPrimitive decay
                && decay.isNumber()
                && decay.getAsDouble() != 0
                && adapted.has("learning_rate")) {
            JsonObject options = new JsonObject();
            options.add("initial_learning_rate", adapted.get("learning_rate"));
            options.addProperty("decay_steps", 1);
            options.add("decay_rate", decay);
            JsonObject schedule = new JsonObject();
            schedule.addProperty("class_name", "InverseTimeDecay");
            schedule.add("config", options);
            adapted.add("learning_rate", schedule);
        }
        JsonObject whole = object.deepCopy();
        whole.add("config", adapted);
        return whole;
    }

    private static void rename(JsonObject config, String from, String to) {
        JsonElement value = config.remove(from);
        if (value != null && !config.has(to)) {
            config.add(to, value);
        }
    }

    private static void withoutBatch(JsonObject config, String from, String to) {
        if (SpecialValues.plain(Objects.requireNonNullElse(config.remove(from), JsonNull.INSTANCE))
                        instanceof JsonArray shape
                && !shape.isEmpty()) {
            JsonArray sample = shape.deepCopy();
            sample.remove(0);
            config.add(to, sample);
        }
    }

    private static void spread(JsonObject config, List<String> names) {
        if (!names.isEmpty()
                && SpecialValues.plain(Objects.requireNonNullElse(config.get(names.get(0)), JsonNull.INSTANCE))
                        instanceof JsonArray two
                && two.size() == 2) {
            config.remove(names.get(0));
            config.add(names.get(1), two.get(0));
            config.add(names.get(2), two.get(1));
        }
    }

    /** A dimension that is not known is -1 in Keras 3, and null in some files. */
    private static JsonElement withoutNull(JsonElement shape) {
        if (!(shape instanceof JsonArray dims)) {
            return Objects.requireNonNullElse(shape, JsonNull.INSTANCE);
        }
        JsonArray known = new JsonArray();
        dims.forEach(dim -> known.add(dim.isJsonNull() ? new JsonPrimitive(-1) : dim));
        return known;
    }
}
