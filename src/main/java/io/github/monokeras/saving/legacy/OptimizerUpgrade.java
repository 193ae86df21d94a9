package io.github.monokeras.saving.legacy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.saving.InvalidFileException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns the config of an optimizer into Keras 3's.
 *
 * <p>{@code lr} becomes {@code learning_rate}; a {@code decay}, which made the rate {@code lr / (1 + decay * iterations)},
 * becomes the schedule that says the same, {@code InverseTimeDecay} with a step of 1.
 *
 * @param era which Keras wrote it
 */
record OptimizerUpgrade(Era era) {

    private static final Map<String, String> BY_NAME = Map.of(
            "sgd", "SGD",
            "rmsprop", "RMSprop",
            "adagrad", "Adagrad",
            "adadelta", "Adadelta",
            "adam", "Adam",
            "adamw", "AdamW",
            "adamax", "Adamax",
            "nadam", "Nadam",
            "ftrl", "Ftrl");

    JsonObject upgraded(JsonObject given) {
        String className = Members.text(given.get("class_name"), "optimizer_config, class_name");
        JsonObject config = given.get("config") instanceof JsonObject own ? own : new JsonObject();
        // From 2.11 on, Keras 2 called its own optimizers custom ones.
        String plain = className.startsWith("Custom>") ? className.substring("Custom>".length()) : className;
        String known = BY_NAME.getOrDefault(plain.toLowerCase(Locale.ROOT), plain);
        if (known.equals("TFOptimizer")) {
            throw new InvalidFileException(
                    "optimizer_config: an optimizer of TensorFlow cannot be read; compile the model anew");
        }
        if (!era.isKeras3()) {
            rename(known, config);
        }
        JsonElement rate = config.get("learning_rate");
        if (rate instanceof JsonObject schedule && schedule.has("class_name")) {
            JsonObject options = schedule.get("config") instanceof JsonObject own ? own : new JsonObject();
            if (Members.lacks(options, "name")) {
                options.remove("name");
            }
            String scheduleClass = Members.text(schedule.get("class_name"), "learning_rate, class_name");
            config.add("learning_rate", Members.serialized("keras.optimizers.schedules", scheduleClass, options));
        }
        return Members.serialized("keras.optimizers", known, config);
    }

    private void rename(String className, JsonObject config) {
        Members.rename(config, "lr", "learning_rate");
        for (String gone : List.of("name", "jit_compile", "is_legacy_optimizer", "schedule_decay")) {
            config.remove(gone);
        }
        if (Members.lacks(config, "epsilon")) {
            config.remove("epsilon");
        }
        JsonElement decay = config.remove("decay");
        // Nadam's is that of its momentum, which is always 0.004.
        boolean decays = decay != null && !decay.isJsonNull() && Members.number(decay, "optimizer_config, decay") != 0;
        if (decays && !className.equals("Nadam")) {
            JsonObject options = new JsonObject();
            options.add("initial_learning_rate", config.get("learning_rate"));
            options.addProperty("decay_steps", 1);
            options.add("decay_rate", decay);
            options.addProperty("staircase", false);
            config.add("learning_rate", Members.serialized("keras.optimizers.schedules", "InverseTimeDecay", options));
        }
        if (className.equals("Adagrad") && !era.tensorFlow() && !config.has("initial_accumulator_value")) {
            config.addProperty("initial_accumulator_value", 0.0);
        }
    }
}
