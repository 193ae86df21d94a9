package io.github.monokeras.saving.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.layers.Bidirectional;
import io.github.monokeras.layers.Config;
import io.github.monokeras.layers.GroupQueryAttention;
import io.github.monokeras.layers.Hashing;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.OutputMode;
import io.github.monokeras.layers.TimeDistributed;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.AccuracyByShape;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes layers, optimizers, losses and what else is described as Keras's serialized objects, in the form that every release
 * of Keras 3 reads: what a later release added is left out where it has its default.
 *
 * @see <a href="https://keras.io/api/models/model_saving_apis/serialization_utils/">Keras: serialization utilities</a>
 */
public final class ConfigWriter {

    /** Keras's own constructors of these do not take it. */
    private static final Set<String> WITHOUT_TRAINABLE =
            Set.of("InputLayer", "Discretization", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D");

    private final @Nullable InnerModels models;
    private final String dtype;

    /**
     * Makes a writer that hands models inside of layers to whoever knows them.
     *
     * @param dtype the precision of every layer, as {@code float32}
     */
    public ConfigWriter(InnerModels models, String dtype) {
        this.models = models;
        this.dtype = dtype;
    }

    /** Makes a writer of layers in {@code float32} that refuses models inside of layers. */
    public ConfigWriter() {
        models = null;
        dtype = "float32";
    }

    /**
     * Writes a layer.
     *
     * @return {@code {"module": "keras.layers", "class_name": …, "config": {…}, "registered_name": null}}
     * @throws IllegalArgumentException if the layer, or an option of it, is code of one's own
     */
    public JsonObject layer(Layer layer) {
        if (KerasClasses.MODELS.contains(layer.className())) {
            if (models == null) {
                throw new IllegalArgumentException(layer.who() + ": a model cannot be written in here");
            }
            return models.write(layer);
        }
        if (!KerasLayers.CLASSES.containsValue(layer.getClass())) {
            throw new IllegalArgumentException(layer.who()
                    + ": Keras has no such layer, so that no file of Keras can hold it; replace it to save the model");
        }
        JsonObject config = new JsonObject();
        Map<String, ? extends @Nullable Object> options = layer.getConfig();
        options.forEach((name, value) -> {
            config.add(name, ConfigJson.of(value));
            if (name.equals("trainable") && !(layer instanceof Input)) {
                config.addProperty("dtype", countsBins(layer) ? "int64" : dtype);
            }
        });
        if (WITHOUT_TRAINABLE.contains(layer.className())) {
            config.remove("trainable");
        }
        if (layer instanceof TimeDistributed each) {
            config.add("layer", layer(each.layer()));
        }
        if (layer instanceof Bidirectional both) {
            config.add("layer", layer(both.forwardLayer()));
            config.add("backward_layer", layer(both.backwardLayer()));
        }
        ConfigJson.requireKnown(layer.who(), config);
        JsonObject object = ConfigJson.object("keras.layers", exportedName(layer), config);
        LaterOptions.leaveOut(object);
        return object;
    }

    /**
     * Writes what Keras says where it calls a layer, the {@code kwargs} of an inbound node: {@code use_causal_mask} and
     * {@code return_attention_scores} where they are true.
     */
    public JsonObject callArguments(Layer layer) {
        return CallArguments.of(layer);
    }

    /** Says whether whole numbers come out, for which Keras wants a precision to match. */
    private static boolean countsBins(Layer layer) {
        return layer instanceof Hashing hashing && hashing.outputMode() == OutputMode.INT;
    }

    /** Keras has one class that it exports under another name. */
    private static String exportedName(Layer layer) {
        return layer instanceof GroupQueryAttention ? "GroupQueryAttention" : layer.className();
    }

    /** Writes an optimizer as a serialized object. */
    public JsonObject optimizer(Optimizer optimizer) {
        return RecordWriter.optimizer(optimizer);
    }

    /** Writes a schedule of the learning rate as a serialized object. */
    public JsonObject schedule(LearningRateSchedule schedule) {
        return RecordWriter.schedule(schedule);
    }

    /**
     * Writes a loss: its name if it has its defaults, or else a serialized object.
     *
     * @throws IllegalArgumentException if it is a formula of one's own
     */
    public JsonElement loss(Loss loss) {
        String name = AutoNames.snakeCase(loss.getClass().getSimpleName());
        // Keras 3.0 knows these by class only.
        boolean named = !name.endsWith("_focal_crossentropy") && Loss.names().contains(name);
        boolean standard = named && Loss.of(name).equals(loss);
        return standard ? new JsonPrimitive(name) : RecordWriter.loss(loss);
    }

    /**
     * Writes a metric: its name if {@code compile} makes it of that, or else a serialized object.
     *
     * @throws IllegalArgumentException if it is a formula of one's own
     */
    public JsonElement metric(Metric metric) {
        String name = metric.name();
        boolean standard = Metric.names().contains(name) && Metric.of(name).equals(metric);
        return standard || metric instanceof AccuracyByShape ? new JsonPrimitive(name) : RecordWriter.metric(metric);
    }

    /** Writes an initializer, a regularizer or a constraint as a serialized object, an activation by its name. */
    public JsonElement option(String who, Object description) {
        JsonObject whole = new JsonObject();
        whole.add("option", ConfigJson.of(Config.written(description)));
        ConfigJson.requireKnown(who, whole);
        LaterOptions.leaveOut(whole);
        return whole.get("option");
    }
}
