package io.github.monokeras.saving.legacy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Turns the config of a model that an older Keras wrote into Keras 3's form.
 *
 * <p>In: the {@code model_config} of an {@code .h5} file of Keras 1, 2 or 3, what their {@code to_json} gave, or the
 * {@code config.json} of a {@code .keras} file of Keras 2.12 to 2.15. Out: an object of {@code module}, {@code class_name},
 * {@code config} and {@code registered_name} as Keras 3 writes it, with today's names of layers and options. Three things
 * differ from what Keras 3 itself writes: a {@code __keras_tensor__} has a {@code keras_history} alone, without shape and
 * dtype; {@code output_layers} is always a list of lists; and {@code hard_sigmoid} of Keras 1 and 2, another function than
 * Keras 3's, is called {@value #HARD_SIGMOID}. What is unknown, a custom layer say, stays as it is, for the reader to refuse.
 *
 * @see <a href="https://keras.io/guides/migrating_to_keras_3/">Keras: migrating to Keras 3</a>
 */
public final class ConfigUpgrade {

    /** The name for {@code f(x) = min(max(0.2 x + 0.5, 0), 1)}, which Keras 1 and 2 called {@code hard_sigmoid}. */
    public static final String HARD_SIGMOID = "hard_sigmoid_keras2";

    private ConfigUpgrade() {}

    /**
     * Upgrades a whole model; what is given stays as it is.
     *
     * @param model the object of {@code class_name} and {@code config}
     * @param kerasVersion what the file says in {@code keras_version}, or null: it is told from the config
     * @throws io.github.monokeras.saving.InvalidFileException if it is no model's config, or has what nothing here is like
     */
    public static JsonObject upgrade(JsonObject model, @Nullable String kerasVersion) {
        String version = kerasVersion == null ? Members.textOrNull(model, "keras_version") : kerasVersion;
        JsonObject copy = model.deepCopy();
        return new LayerUpgrade(Era.of(version, copy), Keras1Options.dataFormat(copy)).upgraded(copy, "model");
    }

    /**
     * Upgrades what the model was compiled with.
     *
     * @param training the {@code training_config} of an {@code .h5} file
     * @param model the model's config, upgraded
     * @param kerasVersion what the file says in {@code keras_version}, or null: unknown
     * @return Keras 3's {@code compile_config}: {@code optimizer}, {@code loss}, {@code loss_weights}, {@code metrics},
     *     {@code weighted_metrics}
     * @throws io.github.monokeras.saving.InvalidFileException if it is no such config
     */
    public static JsonObject upgradeTraining(JsonObject training, JsonObject model, @Nullable String kerasVersion) {
        JsonElement copy = training.deepCopy();
        return new TrainingUpgrade(Era.of(kerasVersion, copy), OutputNames.of(model)).upgraded(copy.getAsJsonObject());
    }
}
