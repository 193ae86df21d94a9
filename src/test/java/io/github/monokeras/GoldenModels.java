package io.github.monokeras;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.losses.GoldenLosses;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.optimizers.Lamb;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.schedules.ExponentialDecay;
import io.github.monokeras.schedules.LearningRateSchedule;
import io.github.monokeras.schedules.PiecewiseConstantDecay;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Models as the golden files describe them, in Keras's words. */
public final class GoldenModels {

    private GoldenModels() {}

    static Sequential model(JsonObject golden) {
        List<Dense> layers = new ArrayList<>();
        for (JsonElement element : golden.getAsJsonArray("layers")) {
            JsonObject options = element.getAsJsonObject();
            Dense layer = new Dense(options.get("units").getAsInt())
                    .activation(options.get("activation").getAsString())
                    .useBias(options.get("use_bias").getAsBoolean());
            layers.add(layers.isEmpty() ? layer.inputShape(golden.get("inputs").getAsInt()) : layer);
        }
        return new Sequential(layers);
    }

    static Optimizer optimizer(JsonObject description) {
        String name = description.get("class_name").getAsString();
        Optimizer optimizer = name.equals("Lamb") ? new Lamb() : Optimizer.of(name);
        for (var option : description.getAsJsonObject("config").entrySet()) {
            optimizer = with(optimizer, option.getKey(), option.getValue());
        }
        return optimizer;
    }

    public static Loss loss(JsonElement description) {
        if (description.isJsonPrimitive()) {
            return Loss.of(description.getAsString());
        }
        return GoldenLosses.described(description.getAsJsonObject());
    }

    static List<String> strings(JsonElement list) {
        return list.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    /** Calls the method of Keras's option: {@code beta_1} is {@code beta1}. */
    private static Optimizer with(Optimizer optimizer, String option, JsonElement value) {
        String name = Pattern.compile("_(.)")
                .matcher(option)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
        Map<Class<?>, Supplier<Object>> types = Map.of(
                double.class, value::getAsDouble, boolean.class, value::getAsBoolean, int.class, value::getAsInt);
        for (Method method : methods(optimizer, name)) {
            Class<?> type = method.getParameterTypes()[0];
            try {
                if (value.isJsonObject() && type == LearningRateSchedule.class) {
                    return (Optimizer) method.invoke(optimizer, schedule(value.getAsJsonObject()));
                }
                if (value.isJsonPrimitive() && types.containsKey(type)) {
                    return (Optimizer) method.invoke(optimizer, types.get(type).get());
                }
            } catch (ReflectiveOperationException refused) {
                throw new IllegalArgumentException(option, refused);
            }
        }
        throw new IllegalArgumentException(optimizer + " has no option " + option);
    }

    private static List<Method> methods(Optimizer optimizer, String name) {
        return Stream.of(optimizer.getClass().getMethods())
                .filter(method ->
                        method.getName().equals(name) && method.getParameterCount() == 1 && !method.isBridge())
                .toList();
    }

    private static LearningRateSchedule schedule(JsonObject description) {
        JsonObject config = description.getAsJsonObject("config");
        return switch (description.get("class_name").getAsString()) {
            case "PiecewiseConstantDecay" ->
                new PiecewiseConstantDecay(
                        DoubleStream.of(Golden.tensor(config.get("boundaries")).toDoubleArray())
                                .mapToLong(boundary -> (long) boundary)
                                .toArray(),
                        Golden.tensor(config.get("values")).toDoubleArray());
            case "ExponentialDecay" ->
                new ExponentialDecay(
                        config.get("initial_learning_rate").getAsDouble(),
                        config.get("decay_steps").getAsLong(),
                        config.get("decay_rate").getAsDouble());
            default -> throw new IllegalArgumentException("no such schedule: " + description);
        };
    }
}
