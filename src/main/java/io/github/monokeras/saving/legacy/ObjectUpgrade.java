package io.github.monokeras.saving.legacy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/** Turns what the options of a layer hold into Keras 3's form: activations, initializers, regularizers, constraints, dtypes. */
final class ObjectUpgrade {

    private static final Map<String, String> OLD_CLASSES = Map.ofEntries(
            Map.entry("OrthogonalInitializer", "Orthogonal"),
            Map.entry("IdentityInitializer", "Identity"),
            Map.entry("ZerosV2", "Zeros"),
            Map.entry("OnesV2", "Ones"),
            Map.entry("ConstantV2", "Constant"),
            Map.entry("RandomNormalV2", "RandomNormal"),
            Map.entry("RandomUniformV2", "RandomUniform"),
            Map.entry("TruncatedNormalV2", "TruncatedNormal"),
            Map.entry("VarianceScalingV2", "VarianceScaling"),
            Map.entry("GlorotUniformV2", "GlorotUniform"),
            Map.entry("GlorotNormalV2", "GlorotNormal"),
            Map.entry("L1L2Regularizer", "L1L2"),
            Map.entry("WeightRegularizer", "L1L2"),
            Map.entry("ActivityRegularizer", "L1L2"));

    /** Names of Keras 1's constraints' options. */
    private static final Map<String, String> OLD_OPTIONS =
            Map.of("m", "max_value", "low", "min_value", "high", "max_value");

    private static final List<String> ACTIVATIONS = List.of("activation", "recurrent_activation");

    private ObjectUpgrade() {}

    /** Upgrades all of them in the config of a layer. */
    static void inLayer(JsonObject config) {
        for (String key : List.copyOf(config.keySet())) {
            JsonElement value = config.get(key);
            if (ACTIVATIONS.contains(key)) {
                config.add(key, activation(value));
            } else if (key.endsWith("_initializer")) {
                config.add(key, object(value, "keras.initializers"));
            } else if (key.endsWith("_regularizer")) {
                config.add(key, object(value, "keras.regularizers"));
            } else if (key.endsWith("_constraint")) {
                config.add(key, object(value, "keras.constraints"));
            } else if (key.equals("dtype")) {
                config.add(key, dtype(value));
            }
        }
    }

    private static JsonElement activation(JsonElement given) {
        JsonElement named = function(given);
        if (Members.is(named, "hard_sigmoid")) {
            return new JsonPrimitive(ConfigUpgrade.HARD_SIGMOID);
        }
        // The name that TensorFlow 2.4 and 2.5 wrote.
        return Members.is(named, "softmax_v2") ? new JsonPrimitive("softmax") : named;
    }

    /** Returns the name of a function that is written as an object; anything else as it is. */
    static JsonElement function(JsonElement given) {
        boolean function = given instanceof JsonObject object
                && Members.is(object.get("class_name"), "function")
                && Members.isText(object.get("config"));
        return function ? given.getAsJsonObject().get("config") : given;
    }

    /** Turns an object of Keras 2, or of Keras 1, where {@code name} is the class, into Keras 3's. */
    private static JsonElement object(JsonElement given, String module) {
        if (!(given instanceof JsonObject object)) {
            return function(given);
        }
        if (function(given) != given) {
            return function(given);
        }
        JsonObject config = new JsonObject();
        String className = Members.textOrNull(object, "class_name");
        if (className == null) {
            className = Members.text(object.get("name"), module + ", class_name");
            object.remove("name");
            object.entrySet()
                    .forEach(option ->
                            config.add(OLD_OPTIONS.getOrDefault(option.getKey(), option.getKey()), option.getValue()));
        } else if (object.get("config") instanceof JsonObject own) {
            own.entrySet().forEach(option -> config.add(option.getKey(), option.getValue()));
        }
        config.remove("dtype");
        if (Members.is(config.get("distribution"), "normal")) {
            config.addProperty("distribution", "truncated_normal");
        }
        String registered = Members.textOrNull(object, "registered_name");
        JsonObject upgraded = Members.serialized(module, OLD_CLASSES.getOrDefault(className, className), config);
        if (registered != null && registered.indexOf('>') >= 0) {
            upgraded.addProperty("registered_name", registered);
        }
        return upgraded;
    }

    /** Turns Keras 2's policies into the name that they have. */
    private static JsonElement dtype(JsonElement given) {
        if (given instanceof JsonObject policy
                && policy.get("config") instanceof JsonObject config
                && Members.isText(config.get("name"))) {
            return config.get("name");
        }
        return given;
    }
}
