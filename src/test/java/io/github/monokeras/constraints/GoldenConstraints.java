package io.github.monokeras.constraints;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.regularizers.GoldenRegularizers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where real Keras's constraints put weights. */
public final class GoldenConstraints {

    private GoldenConstraints() {}

    /** Returns the weights that were put where they may be. */
    public static Stream<JsonObject> cases() {
        return GoldenRegularizers.entries("constraints");
    }

    /** Makes the constraint of a case. */
    public static Constraint constraint(JsonObject golden) {
        JsonObject config = golden.getAsJsonObject("config");
        return switch (golden.get("class_name").getAsString()) {
            case "NonNeg" -> new NonNeg();
            case "MaxNorm" -> new MaxNorm(number(config, "max_value", new MaxNorm().maxValue()), axis(config));
            case "UnitNorm" -> new UnitNorm(axis(config));
            case "MinMaxNorm" ->
                new MinMaxNorm(
                        number(config, "min_value", new MinMaxNorm().minValue()),
                        number(config, "max_value", new MinMaxNorm().maxValue()),
                        number(config, "rate", new MinMaxNorm().rate()),
                        axis(config));
            default -> throw new IllegalArgumentException("no constraint: " + golden);
        };
    }

    private static double number(JsonObject config, String option, double otherwise) {
        return config.has(option) ? config.get(option).getAsDouble() : otherwise;
    }

    /** Reads one axis or a list of them. */
    static List<Integer> axis(JsonObject config) {
        if (!config.has("axis")) {
            return new UnitNorm().axis();
        }
        JsonElement axis = config.get("axis");
        List<Integer> axes = new ArrayList<>();
        if (axis.isJsonArray()) {
            axis.getAsJsonArray().forEach(each -> axes.add(each.getAsInt()));
        } else {
            axes.add(axis.getAsInt());
        }
        return axes;
    }
}
