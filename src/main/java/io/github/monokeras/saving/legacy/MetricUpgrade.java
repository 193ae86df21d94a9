package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns metrics into Keras 3's form.
 *
 * <p>Keras 2 inside TensorFlow wrote the metrics that it had made of strings, one list for each output:
 * {@code [[{"class_name": "MeanMetricWrapper", "config": {"name": "accuracy", "fn": "categorical_accuracy"}}]]}, with the
 * output's name before the metric's where there are several outputs; they become metrics by the names of outputs.
 *
 * @param era which Keras wrote it
 * @param outputs the names of the model's outputs, as far as they are known
 */
record MetricUpgrade(Era era, List<String> outputs) {

    private static final String WRAPPER = "MeanMetricWrapper";

    /** Short names, which mean what the loss says, or are other words for the function. */
    private static final Set<String> SHORT =
            Set.of("accuracy", "acc", "crossentropy", "ce", "mse", "mae", "mape", "msle");

    /** Upgrades all metrics of a model. */
    JsonElement all(JsonElement given) {
        if (!(given instanceof JsonArray list)) {
            return inside(given, "");
        }
        boolean perOutput =
                !list.isEmpty() && list.asList().stream().allMatch(inner -> inner.isJsonArray() || inner.isJsonNull());
        if (perOutput && list.size() == 1) {
            return inside(list.get(0), "");
        }
        if (!perOutput || new HashSet<>(outputs).size() != list.size()) {
            return inside(list, "");
        }
        JsonObject metrics = new JsonObject();
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isJsonNull()) {
                metrics.add(outputs.get(i), inside(list.get(i), outputs.get(i) + "_"));
            }
        }
        return metrics;
    }

    /** Upgrades a metric, a list of some, or some by the names of outputs. */
    private JsonElement inside(JsonElement given, String prefix) {
        JsonElement named = ObjectUpgrade.function(given);
        if (named instanceof JsonArray list) {
            JsonArray metrics = new JsonArray();
            list.forEach(metric -> metrics.add(inside(metric, prefix)));
            return metrics;
        }
        if (!(named instanceof JsonObject object)) {
            return named;
        }
        if (object.has("class_name")) {
            return metric(object, prefix);
        }
        JsonObject metrics = new JsonObject();
        object.entrySet().forEach(metric -> metrics.add(metric.getKey(), inside(metric.getValue(), prefix)));
        return metrics;
    }

    private JsonElement metric(JsonObject given, String prefix) {
        JsonObject config = given.get("config") instanceof JsonObject own ? own : new JsonObject();
        String name = Members.textOrNull(config, "name");
        if (name != null && !prefix.isEmpty() && name.startsWith(prefix)) {
            name = name.substring(prefix.length());
            config.addProperty("name", name);
        }
        String className = Members.text(given.get("class_name"), "metrics, class_name");
        JsonElement function = ObjectUpgrade.function(config.has("fn") ? config.get("fn") : JsonNull.INSTANCE);
        if (className.equals(WRAPPER) && Members.isText(function)) {
            return name != null && SHORT.contains(name) ? new JsonPrimitive(name) : function;
        }
        if (!era.isKeras3()) {
            config.remove("fn");
        }
        JsonObject metric = Members.serialized("keras.metrics", className, config);
        if (given.has("registered_name") && !given.get("registered_name").isJsonNull()) {
            metric.add("registered_name", given.get("registered_name"));
        }
        return metric;
    }
}
