package io.github.monokeras;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.constraints.MinMaxNorm;
import io.github.monokeras.constraints.NonNeg;
import io.github.monokeras.constraints.UnitNorm;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.regularizers.L1;
import io.github.monokeras.regularizers.L1L2;
import io.github.monokeras.regularizers.L2;
import io.github.monokeras.regularizers.Regularizer;
import java.util.Map;

/** What weights and outputs cost, and where weights may be, as the golden files describe it in Keras's words. */
final class GoldenRules {

    private GoldenRules() {}

    /** Gives a layer the rules among its options. */
    static void apply(Dense layer, JsonObject options) {
        for (Map.Entry<String, JsonElement> option : options.entrySet()) {
            if (option.getValue() instanceof JsonObject rule) {
                give(layer, option.getKey(), rule);
            }
        }
    }

    private static void give(Dense layer, String option, JsonObject rule) {
        switch (option) {
            case "kernel_regularizer" -> layer.kernelRegularizer(regularizer(rule));
            case "bias_regularizer" -> layer.biasRegularizer(regularizer(rule));
            case "activity_regularizer" -> layer.activityRegularizer(regularizer(rule));
            case "kernel_constraint" -> layer.kernelConstraint(constraint(rule));
            case "bias_constraint" -> layer.biasConstraint(constraint(rule));
            default -> throw new IllegalArgumentException("Dense has no option " + option);
        }
    }

    private static Regularizer regularizer(JsonObject rule) {
        JsonObject config = rule.getAsJsonObject("config");
        return switch (rule.get("class_name").getAsString()) {
            case "L1" -> new L1(number(config, "l1"));
            case "L2" -> new L2(number(config, "l2"));
            case "L1L2" -> new L1L2(number(config, "l1"), number(config, "l2"));
            default -> throw new IllegalArgumentException("no such regularizer: " + rule);
        };
    }

    private static Constraint constraint(JsonObject rule) {
        JsonObject config = rule.getAsJsonObject("config");
        return switch (rule.get("class_name").getAsString()) {
            case "MaxNorm" -> new MaxNorm(number(config, "max_value"));
            case "NonNeg" -> new NonNeg();
            case "UnitNorm" -> new UnitNorm();
            case "MinMaxNorm" ->
                new MinMaxNorm(number(config, "min_value"), number(config, "max_value")).rate(number(config, "rate"));
            default -> throw new IllegalArgumentException("no such constraint: " + rule);
        };
    }

    private static double number(JsonObject config, String option) {
        return config.get(option).getAsDouble();
    }
}
