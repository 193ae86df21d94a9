package io.github.monokeras;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.SGD;
import java.util.ArrayList;
import java.util.List;

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
        Optimizer optimizer = Optimizer.of(description.get("class_name").getAsString());
        for (String option : description.getAsJsonObject("config").keySet()) {
            JsonElement value = description.getAsJsonObject("config").get(option);
            optimizer = optimizer instanceof SGD sgd
                    ? with(sgd, option, value)
                    : with((Adam) optimizer, option, value.getAsDouble());
        }
        return optimizer;
    }

    public static Loss loss(JsonElement description) {
        if (description.isJsonPrimitive()) {
            return Loss.of(description.getAsString());
        }
        Loss named = Loss.of(description.getAsJsonObject().get("class_name").getAsString());
        if (!(named instanceof BinaryCrossentropy loss)) {
            return named;
        }
        JsonObject config = description.getAsJsonObject().getAsJsonObject("config");
        JsonElement fromLogits = config.get("from_logits");
        JsonElement smoothing = config.get("label_smoothing");
        return loss.fromLogits(fromLogits != null && fromLogits.getAsBoolean())
                .labelSmoothing(smoothing == null ? 0 : smoothing.getAsDouble());
    }

    static List<String> strings(JsonElement list) {
        return list.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private static SGD with(SGD sgd, String option, JsonElement value) {
        return switch (option) {
            case "learning_rate" -> sgd.learningRate(value.getAsDouble());
            case "momentum" -> sgd.momentum(value.getAsDouble());
            case "nesterov" -> sgd.nesterov(value.getAsBoolean());
            default -> throw new IllegalArgumentException("SGD has no option " + option);
        };
    }

    private static Adam with(Adam adam, String option, double value) {
        return switch (option) {
            case "learning_rate" -> adam.learningRate(value);
            case "beta_1" -> adam.beta1(value);
            case "beta_2" -> adam.beta2(value);
            case "epsilon" -> adam.epsilon(value);
            default -> throw new IllegalArgumentException("Adam has no option " + option);
        };
    }
}
