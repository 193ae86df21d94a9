package io.github.monokeras.regularizers;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.tensor.Tensor;
import java.util.stream.Stream;

/** What real Keras's regularizers made of weights. */
public final class GoldenRegularizers {

    public static final JsonObject GOLDEN = Golden.read("weight_rules");

    private GoldenRegularizers() {}

    /** Returns the penalties and their gradients. */
    public static Stream<JsonObject> cases() {
        return entries("regularizers");
    }

    /** Returns the objects of a list. */
    public static Stream<JsonObject> entries(String key) {
        return GOLDEN.getAsJsonArray(key).asList().stream().map(JsonElement::getAsJsonObject);
    }

    /** Returns one of the weights, which is named in a case. */
    public static Tensor weight(JsonObject golden) {
        return Golden.tensor(
                GOLDEN.getAsJsonObject("weights").get(golden.get("weight").getAsString()));
    }

    /** Returns how a case is called in a report. */
    public static String name(JsonObject golden) {
        return "%s%s of %s in %s"
                .formatted(
                        golden.get("class_name").getAsString(),
                        golden.get("config"),
                        golden.get("weight").getAsString(),
                        golden.get("floatx").getAsString());
    }

    /** Makes the regularizer of a case; its factors are rounded where Keras takes them through float32. */
    public static Regularizer regularizer(JsonObject golden) {
        boolean rounded = golden.has("factors_in_float32")
                && golden.get("factors_in_float32").getAsBoolean();
        JsonObject config = golden.getAsJsonObject("config");
        return switch (golden.get("class_name").getAsString()) {
            case "L1" -> new L1(factor(config, "l1", new L1().l1(), rounded));
            case "L2" -> new L2(factor(config, "l2", new L2().l2(), rounded));
            case "L1L2" ->
                new L1L2(
                        factor(config, "l1", new L1L2().l1(), rounded), factor(config, "l2", new L1L2().l2(), rounded));
            case "OrthogonalRegularizer" -> {
                OrthogonalRegularizer made = new OrthogonalRegularizer();
                made = made.factor(factor(config, "factor", made.factor(), rounded));
                yield config.has("mode") ? made.mode(config.get("mode").getAsString()) : made;
            }
            default -> throw new IllegalArgumentException("no regularizer: " + golden);
        };
    }

    private static double factor(JsonObject config, String option, double otherwise, boolean rounded) {
        double value = config.has(option) ? number(config.get(option).getAsString()) : otherwise;
        return rounded ? (float) value : value;
    }

    private static double number(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
