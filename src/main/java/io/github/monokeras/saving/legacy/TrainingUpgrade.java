package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/**
 * Turns what a model was compiled with into Keras 3's {@code compile_config}.
 *
 * @param era which Keras wrote it
 * @param outputs the names of the model's outputs, as far as they are known
 */
record TrainingUpgrade(Era era, List<String> outputs) {

    private static final Map<String, String> OLD_LOSSES = Map.of(
            "cosine_proximity", "cosine_similarity",
            "kullback_leibler_divergence", "kl_divergence",
            "logcosh", "log_cosh");

    JsonObject upgraded(JsonObject training) {
        JsonObject compile = new JsonObject();
        JsonElement optimizer = training.get("optimizer_config");
        compile.add(
                "optimizer",
                optimizer == null || optimizer.isJsonNull()
                        ? JsonNull.INSTANCE
                        : new OptimizerUpgrade(era).upgraded(Members.object(optimizer, "optimizer_config")));
        compile.add("loss", losses(present(training, "loss")));
        compile.add("loss_weights", present(training, "loss_weights"));
        compile.add("metrics", new MetricUpgrade(era, outputs).all(present(training, "metrics")));
        compile.add("weighted_metrics", new MetricUpgrade(era, outputs).all(present(training, "weighted_metrics")));
        return compile;
    }

    private static JsonElement present(JsonObject training, String key) {
        JsonElement value = training.get(key);
        return value == null ? JsonNull.INSTANCE : value;
    }

    /** A loss, a list of some, or some by the names of outputs. */
    private JsonElement losses(JsonElement given) {
        JsonElement named = ObjectUpgrade.function(given);
        if (named instanceof JsonArray list) {
            JsonArray losses = new JsonArray();
            list.forEach(loss -> losses.add(losses(loss)));
            return losses;
        }
        if (named instanceof JsonObject object) {
            return object.has("class_name") ? loss(object) : byName(object);
        }
        if (Members.isText(named)) {
            return new JsonPrimitive(OLD_LOSSES.getOrDefault(named.getAsString(), named.getAsString()));
        }
        return named;
    }

    private JsonObject byName(JsonObject given) {
        JsonObject losses = new JsonObject();
        given.entrySet().forEach(loss -> losses.add(loss.getKey(), losses(loss.getValue())));
        return losses;
    }

    private static JsonElement loss(JsonObject given) {
        JsonObject config = given.get("config") instanceof JsonObject own ? own : new JsonObject();
        if (Members.is(config.get("reduction"), "auto")) {
            config.addProperty("reduction", "sum_over_batch_size");
        }
        config.remove("fn");
        String className = Members.text(given.get("class_name"), "loss, class_name");
        JsonObject loss = Members.serialized(
                "keras.losses", className.equals("LogCosh") ? className : renamed(className), config);
        if (given.has("registered_name") && !given.get("registered_name").isJsonNull()) {
            loss.add("registered_name", given.get("registered_name"));
        }
        return loss;
    }

    private static String renamed(String className) {
        return className.equals("CosineProximity") ? "CosineSimilarity" : className;
    }
}
