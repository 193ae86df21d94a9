package io.github.monokeras.initializers;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.stream.Stream;

/** Initializers as the golden file describes them, in Keras's words. */
final class GoldenInitializers {

    private GoldenInitializers() {}

    static Stream<JsonObject> entries(String part) {
        return Golden.read("initializers").getAsJsonArray(part).asList().stream()
                .map(JsonElement::getAsJsonObject);
    }

    static JsonObject config(String name) {
        return Golden.read("initializers").getAsJsonObject("configs").getAsJsonObject(name);
    }

    static Shape shape(JsonObject golden) {
        return Shape.of(integers(golden.get("shape")).stream()
                .mapToInt(Integer::intValue)
                .toArray());
    }

    static Initializer made(JsonObject golden) {
        return made(golden.get("initializer").getAsString(), golden.getAsJsonObject("options"));
    }

    static Initializer made(String name, JsonObject options) {
        Initializer made = Initializer.of(name);
        if (made instanceof VarianceScaling scaling) {
            return scaling(scaling, options);
        }
        if (made instanceof RandomNormal normal && options.has("stddev")) {
            return normal.mean(number(options, "mean")).stddev(number(options, "stddev"));
        }
        if (made instanceof TruncatedNormal normal && options.has("stddev")) {
            return normal.mean(number(options, "mean")).stddev(number(options, "stddev"));
        }
        if (made instanceof RandomUniform uniform && options.has("minval")) {
            return uniform.minval(number(options, "minval")).maxval(number(options, "maxval"));
        }
        return made;
    }

    private static VarianceScaling scaling(VarianceScaling scaling, JsonObject options) {
        VarianceScaling made = scaling;
        if (options.has("scale")) {
            made = made.scale(number(options, "scale"));
        }
        if (options.has("mode")) {
            made = made.mode(options.get("mode").getAsString());
        }
        if (options.has("distribution")) {
            made = made.distribution(options.get("distribution").getAsString());
        }
        if (isGiven(options, "input_axes")) {
            made = made.inputAxes(integers(options.get("input_axes")));
        }
        if (isGiven(options, "output_axes")) {
            made = made.outputAxes(integers(options.get("output_axes")));
        }
        return made;
    }

    private static boolean isGiven(JsonObject options, String option) {
        return options.has(option) && !options.get(option).isJsonNull();
    }

    private static double number(JsonObject options, String option) {
        return options.get(option).getAsDouble();
    }

    private static List<Integer> integers(JsonElement list) {
        return list.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsInt)
                .toList();
    }
}
