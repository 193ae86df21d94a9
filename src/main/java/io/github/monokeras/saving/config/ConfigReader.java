package io.github.monokeras.saving.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.schedules.LearningRateSchedule;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes layers, optimizers, losses and what else Keras writes from its serialized objects.
 *
 * <p>Every option {@code kernel_initializer} goes to the parameter or the chained method {@code kernelInitializer}. Options
 * that are not known are passed over, for every release of Keras adds some, unless they change what is computed. A name may
 * stand for an object with its defaults. Classes are taken from fixed lists; nothing in a file is run.
 *
 * @see <a href="https://keras.io/api/models/model_saving_apis/serialization_utils/">Keras: serialization utilities</a>
 */
public final class ConfigReader {

    private static final int DEEPEST = 20;

    private final @Nullable InnerModels models;
    private final int depth;

    /** Makes a reader that hands models inside of layers to whoever knows them. */
    public ConfigReader(InnerModels models) {
        this(models, 0);
    }

    /** Makes a reader that refuses models inside of layers. */
    public ConfigReader() {
        this(null, 0);
    }

    private ConfigReader(@Nullable InnerModels models, int depth) {
        this.models = models;
        this.depth = depth;
    }

    /**
     * Makes a layer, with its name and whether it is trainable.
     *
     * @param object with {@code class_name} and {@code config}; an {@code InputLayer} becomes an
     *     {@link io.github.monokeras.layers.Input}, a model goes to the {@link InnerModels}
     * @throws InvalidFileException if the class is not there or an option makes no sense; the message names the layer, and
     *     the option
     */
    public Layer layer(JsonElement object) {
        return layer(object, new JsonObject());
    }

    /**
     * Makes a layer, as {@link #layer(JsonElement)}, of which a functional model says more where it calls it.
     *
     * @param callArguments the {@code kwargs} of an inbound node; {@code use_causal_mask} and
     *     {@code return_attention_scores} are options here, all others are passed over
     */
    public Layer layer(JsonElement object, JsonObject callArguments) {
        if (depth > DEEPEST) {
            throw new InvalidFileException("layer: layers must not be nested more than %d deep".formatted(DEEPEST));
        }
        if (object instanceof JsonObject model && isModel(model.get("class_name"))) {
            if (models == null) {
                throw new InvalidFileException("layer: there must be no model in here, got %s"
                        .formatted(ConfigText.shortened(model.get("class_name"))));
            }
            return models.read(model);
        }
        SerializedObject layer = SerializedObject.of("layer", object);
        Class<? extends Layer> type = KerasClasses.layer(layer);
        Refusals.checkPrecision(Who.layer(layer), type, layer.config().get("dtype"));
        JsonObject config = Adaptations.ofLayer(layer.className(), layer.config());
        for (String name : CallArguments.NAMES) {
            if (CallArguments.isTrue(callArguments, name)) {
                config.addProperty(name, true);
            }
        }
        return make(type, Who.layer(layer), config);
    }

    /** Makes an activation from its name, a serialized function, or null: {@link Activation#LINEAR}. */
    public Activation activation(String who, JsonElement value) {
        if (value.isJsonNull()) {
            return Activation.LINEAR;
        }
        String name = name(value);
        if (name == null) {
            name = SerializedObject.of(who, value).className();
        }
        return named(who, Activation::ofFile, name);
    }

    /** Makes an initializer from its name or a serialized object. */
    public Initializer initializer(String who, JsonElement value) {
        return described(Initializer.class, who, Initializer::of, value);
    }

    /** Makes a regularizer from its name or a serialized object. */
    public Regularizer regularizer(String who, JsonElement value) {
        return described(Regularizer.class, who, Regularizer::of, value);
    }

    /** Makes a constraint from its name or a serialized object. */
    public Constraint constraint(String who, JsonElement value) {
        return described(Constraint.class, who, Constraint::of, value);
    }

    /** Makes an optimizer from its name or a serialized object. */
    public Optimizer optimizer(JsonElement value) {
        return described(Optimizer.class, "optimizer", Optimizer::of, Adaptations.ofOptimizer(value));
    }

    /** Makes a schedule of the learning rate from a serialized object. */
    public LearningRateSchedule schedule(JsonElement value) {
        return described(
                LearningRateSchedule.class,
                "learning_rate",
                name -> {
                    throw new InvalidFileException("there must be a number or a schedule, got \"%s\"".formatted(name));
                },
                value);
    }

    /** Makes a loss from its name, a serialized function or a serialized object. */
    public Loss loss(JsonElement value) {
        return described(Loss.class, "loss", Loss::of, value);
    }

    /** Makes a metric from its name, a serialized function or a serialized object. */
    public Metric metric(JsonElement value) {
        if (name(value) == null) {
            SerializedObject object = SerializedObject.of("metric", value);
            JsonElement name = object.config().get("name");
            Class<? extends Loss> loss = KerasClasses.lossOfMetric(object.className());
            if (loss != null) {
                JsonObject config = object.config().deepCopy();
                config.remove("name");
                MeanMetric mean = new MeanMetric(make(loss, "metric: " + object.className(), config));
                return name(name) == null ? mean : mean.name(Objects.requireNonNull(name(name)));
            }
            if (object.className().equals("MeanMetricWrapper")
                    && object.config().has("fn")) {
                Metric metric = metric(object.config().get("fn"));
                return name(name) == null ? metric : metric.name(Objects.requireNonNull(name(name)));
            }
        }
        return described(Metric.class, "metric", Metric::of, value);
    }

    /** Returns a reader for what lies one layer deeper. */
    ConfigReader deeper() {
        return new ConfigReader(models, depth + 1);
    }

    private <T> T described(Class<T> family, String who, Function<String, T> byName, JsonElement value) {
        String name = name(value);
        if (name != null) {
            return named(who, byName, name);
        }
        SerializedObject object = SerializedObject.of(who, value);
        Class<? extends T> type = KerasClasses.of(family, who, object.className());
        return make(type, who + ": " + object.className(), Adaptations.ofDescription(object));
    }

    private <T> T make(Class<? extends T> type, String who, JsonObject config) {
        Refusals.check(who, type, config);
        return type.cast(Recipe.of(type).make(who, config, new Coercion(this)));
    }

    private static <T> T named(String who, Function<String, T> byName, String name) {
        try {
            return byName.apply(name);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidFileException(who + ": " + unknown.getMessage(), unknown);
        }
    }

    /** Returns a plain name, or that of a serialized function, or null for anything else. */
    private static @Nullable String name(@Nullable JsonElement value) {
        if (value instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        if (value instanceof JsonObject object
                && new JsonPrimitive("function").equals(object.get("class_name"))
                && object.get("config") instanceof JsonPrimitive name) {
            return name.getAsString();
        }
        return null;
    }

    private static boolean isModel(@Nullable JsonElement className) {
        JsonElement name = className == null ? JsonNull.INSTANCE : className;
        return name instanceof JsonPrimitive primitive && KerasClasses.MODELS.contains(primitive.getAsString());
    }
}
