package io.github.monokeras.saving.compile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.keywords.CompileArguments;
import io.github.monokeras.keywords.PerOutput;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.config.ConfigReader;
import io.github.monokeras.saving.config.ConfigWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a model was compiled, as {@code compile_config} says it. */
public final class CompileConfig {

    private final ConfigReader reader;
    private final ConfigWriter writer;

    /** Reads and writes what is compiled in with these. */
    public CompileConfig(ConfigReader reader, ConfigWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * Writes how a model was compiled.
     *
     * @param outputs the names of its outputs
     */
    public JsonObject write(CompileArguments arguments, List<String> outputs) {
        JsonObject config = new JsonObject();
        config.add("optimizer", writer.optimizer(arguments.optimizer()));
        config.add("loss", written(arguments.loss(), writer::loss));
        config.add("loss_weights", written(arguments.lossWeights(), JsonPrimitive::new));
        config.add("metrics", written(spread(arguments.metrics(), outputs), this::list));
        config.add("weighted_metrics", written(spread(arguments.weightedMetrics(), outputs), this::list));
        config.addProperty("run_eagerly", false);
        config.addProperty("steps_per_execution", 1);
        config.addProperty("jit_compile", false);
        return config;
    }

    /**
     * Reads how a model was compiled.
     *
     * @return null if it was not
     * @throws InvalidFileException if there is something in it that is not known here
     */
    public @Nullable CompileArguments read(@Nullable JsonElement value) {
        if (!(value instanceof JsonObject config)
                || isNothing(config.get("optimizer"))
                || isNothing(config.get("loss"))) {
            return null;
        }
        return new CompileArguments(
                reader.optimizer(config.get("optimizer")),
                read(config.get("loss"), reader::loss),
                read(config.get("loss_weights"), CompileConfig::number),
                metrics(config.get("metrics")),
                metrics(config.get("weighted_metrics")));
    }

    private JsonArray list(List<Metric> metrics) {
        JsonArray list = new JsonArray();
        metrics.forEach(metric -> list.add(writer.metric(metric)));
        return list;
    }

    private static <T> JsonElement written(PerOutput<T> given, Function<? super T, ? extends JsonElement> write) {
        return given.as(
                write::apply,
                each -> {
                    JsonArray list = new JsonArray();
                    for (T one : each) {
                        list.add(one == null ? JsonNull.INSTANCE : write.apply(one));
                    }
                    return list;
                },
                named -> {
                    JsonObject object = new JsonObject();
                    named.forEach((name, one) -> object.add(name, write.apply(one)));
                    return named.isEmpty() ? JsonNull.INSTANCE : object;
                });
    }

    /** Keras takes metrics for all outputs where there is but one. */
    private static PerOutput<List<Metric>> spread(PerOutput<List<Metric>> metrics, List<String> outputs) {
        if (outputs.size() < 2) {
            return metrics;
        }
        Map<String, List<Metric>> byName = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            List<Metric> own = metrics.of(i, outputs);
            if (own != null && !own.isEmpty()) {
                byName.put(outputs.get(i), own);
            }
        }
        return PerOutput.byName(byName);
    }

    private static <T> PerOutput<T> read(@Nullable JsonElement value, Function<JsonElement, T> read) {
        if (isNothing(value)) {
            return PerOutput.byName(Map.of());
        }
        if (value instanceof JsonArray list) {
            List<@Nullable T> each = new ArrayList<>();
            list.forEach(one -> each.add(isNothing(one) ? null : read.apply(one)));
            return each.size() == 1 && each.get(0) != null ? PerOutput.all(each.get(0)) : PerOutput.inOrder(each);
        }
        if (value instanceof JsonObject object && !object.has("class_name")) {
            Map<String, T> named = new LinkedHashMap<>();
            object.asMap().forEach((name, one) -> {
                if (!isNothing(one)) {
                    named.put(name, read.apply(one));
                }
            });
            return PerOutput.byName(named);
        }
        return PerOutput.all(read.apply(Objects.requireNonNull(value)));
    }

    /** Metrics are a list for the only output, a list of lists, or lists by name. */
    private PerOutput<List<Metric>> metrics(@Nullable JsonElement value) {
        if (value instanceof JsonArray list && list.asList().stream().anyMatch(JsonElement::isJsonArray)) {
            List<@Nullable List<Metric>> each = new ArrayList<>();
            list.forEach(one -> each.add(isNothing(one) ? null : listOf(one)));
            return PerOutput.inOrder(each);
        }
        if (value instanceof JsonArray list) {
            return list.isEmpty() ? PerOutput.byName(Map.of()) : PerOutput.all(listOf(list));
        }
        return read(value, this::listOf);
    }

    private List<Metric> listOf(JsonElement value) {
        Collection<JsonElement> given = value instanceof JsonArray list ? list.asList() : List.of(value);
        List<Metric> metrics = new ArrayList<>();
        for (JsonElement each : given) {
            if (!isNothing(each)) {
                metrics.add(reader.metric(each));
            }
        }
        return List.copyOf(metrics);
    }

    private static double number(JsonElement value) {
        if (!(value instanceof JsonPrimitive number) || !number.isNumber()) {
            throw new InvalidFileException("loss_weights must be numbers, got " + value);
        }
        return number.getAsDouble();
    }

    private static boolean isNothing(@Nullable JsonElement value) {
        return value == null || value.isJsonNull();
    }
}
