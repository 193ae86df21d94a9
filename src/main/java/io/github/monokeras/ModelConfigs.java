package io.github.monokeras;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.archive.LearnedVocabulary;
import io.github.monokeras.saving.compile.CompileConfig;
import io.github.monokeras.saving.config.ConfigReader;
import io.github.monokeras.saving.config.ConfigWriter;
import io.github.monokeras.saving.config.InnerModels;
import io.github.monokeras.saving.graph.GraphReader;
import io.github.monokeras.saving.graph.GraphWriter;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes models as Keras's serialized objects, and makes models of such; those inside other models, too. */
final class ModelConfigs implements InnerModels {

    private static final int DEEPEST = 32;

    private final ConfigReader reader = new ConfigReader(this);
    private final ConfigWriter writer;
    private int depth;

    /** Writes layers of the usual precision. */
    ModelConfigs() {
        this(DType.FLOAT32);
    }

    /** Writes layers of a precision. */
    ModelConfigs(DType dtype) {
        writer = new ConfigWriter(this, dtype.toString());
    }

    /** Returns what reads and writes how models are compiled. */
    CompileConfig compiling() {
        return new CompileConfig(reader, writer);
    }

    @Override
    public JsonObject write(Layer layer) {
        ModelLayer model = (ModelLayer) layer;
        Graph graph = Objects.requireNonNull(model.inner(), () -> model.who() + " must be built before it is written");
        boolean sequential = model instanceof Sequential;
        JsonObject config = new JsonObject();
        config.addProperty("name", model.name());
        config.addProperty("trainable", model.isTrainable());
        JsonObject object = new JsonObject();
        object.addProperty("module", sequential ? "keras" : "keras.src.models.functional");
        object.addProperty("class_name", model.className());
        object.add("config", config);
        object.add("registered_name", sequential ? JsonNull.INSTANCE : new JsonPrimitive(model.className()));
        JsonObject build = new JsonObject();
        if (sequential) {
            JsonArray layers = new JsonArray();
            graph.layers().forEach(each -> layers.add(serialized(each)));
            config.add("layers", layers);
            config.add(
                    "build_input_shape", GraphWriter.shape(graph.inputs().get(0).shape()));
            build.add("input_shape", GraphWriter.shape(graph.inputs().get(0).shape()));
        } else {
            new GraphWriter(graph, writer::callArguments).addTo(config, this::serialized);
            build.add("input_shape", JsonNull.INSTANCE);
        }
        object.add("build_config", build);
        return object;
    }

    @Override
    public Model read(JsonObject object) {
        String className = text(object, "class_name");
        if (!(object.get("config") instanceof JsonObject config)) {
            throw new InvalidFileException("a model must have a config, got none");
        }
        String name = text(config, "name");
        if (depth >= DEEPEST) {
            throw new InvalidFileException("models must be nested at most %d deep, got more".formatted(DEEPEST));
        }
        depth++;
        try {
            Model model = switch (className == null ? "" : className) {
                case "Sequential" -> sequential(config);
                case "Functional", "Model" -> functional(className + " \"" + name + "\"", config);
                default ->
                    throw new InvalidFileException(
                            "a model must be a Sequential or a Functional, got %s, whose code is not in the file"
                                    .formatted(className));
            };
            if (name != null && !name.isBlank()) {
                model.name(name);
            }
            if (config.get("trainable") instanceof JsonPrimitive flag && flag.isBoolean() && !flag.getAsBoolean()) {
                model.setTrainable(false);
            }
            return model;
        } catch (IllegalStateException refused) {
            throw new InvalidFileException(String.valueOf(refused.getMessage()), refused);
        } catch (ArithmeticException overflow) {
            throw new InvalidFileException(
                    "%s \"%s\": its shapes must have fewer than 2^31 numbers along an axis, got more"
                            .formatted(className, name),
                    overflow);
        } finally {
            depth--;
        }
    }

    private Model functional(String who, JsonObject config) {
        GraphReader.Read read = new GraphReader(reader::layer).read(who, config);
        try {
            return new Model(read.inputs(), read.outputs());
        } catch (InvalidFileException known) {
            throw known;
        } catch (IllegalArgumentException refused) {
            throw new InvalidFileException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private Sequential sequential(JsonObject config) {
        if (!(config.get("layers") instanceof JsonArray objects)) {
            throw new InvalidFileException("a Sequential must have a list of layers, got none");
        }
        List<Layer> layers = new ArrayList<>();
        objects.forEach(each -> layers.add(reader.layer(each)));
        try {
            Sequential model = new Sequential(layers);
            Shape sample = sample(config.get("build_input_shape"));
            if (model.inner() == null && !layers.isEmpty() && sample != null) {
                model.learnShapes("load", sample);
            }
            return model;
        } catch (InvalidFileException known) {
            throw known;
        } catch (IllegalArgumentException refused) {
            throw new InvalidFileException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private JsonObject serialized(Layer layer) {
        if (layer instanceof ModelLayer model) {
            return write(model);
        }
        JsonObject object = writer.layer(layer);
        if (object.toString().contains("\"%s\"".formatted(Activation.HARD_SIGMOID_KERAS2))) {
            throw new IllegalArgumentException(
                    "%s: the hard_sigmoid of Keras 1 and 2 cannot be written, as Keras 3 has none like it; keep the old file"
                            .formatted(layer.who()));
        }
        LearnedVocabulary.addTo(object, layer);
        return object;
    }

    private static @Nullable String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonPrimitive text && text.isString() ? text.getAsString() : null;
    }

    /** Returns the shape of a sample of a shape with the batch, or null if there is none. */
    private static @Nullable Shape sample(@Nullable JsonElement shape) {
        if (!(shape instanceof JsonArray dims) || dims.isEmpty()) {
            return null;
        }
        int[] sample = new int[dims.size() - 1];
        for (int i = 0; i < sample.length; i++) {
            JsonElement dim = dims.get(i + 1);
            if (dim.isJsonNull()) {
                sample[i] = Shape.UNKNOWN;
            } else if (dim instanceof JsonPrimitive number && number.isNumber() && number.getAsInt() > 0) {
                sample[i] = number.getAsInt();
            } else {
                throw new InvalidFileException("build_input_shape must hold numbers of at least 1, got " + dim);
            }
        }
        return Shape.of(sample);
    }
}
