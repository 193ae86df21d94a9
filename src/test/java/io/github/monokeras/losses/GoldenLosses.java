package io.github.monokeras.losses;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.ops.Expression;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Losses as the golden files describe them, in Keras's words. */
public final class GoldenLosses {

    private static final Map<String, CustomLoss> FORMULAS = Map.of(
            "squares", CustomLoss.of("squares", (y, p) -> y.minus(p).square().mean()),
            "places", CustomLoss.of("places", (y, p) -> y.minus(p).abs().times(2)),
            "asymmetric",
                    CustomLoss.of(
                            "asymmetric",
                            (y, p) -> Expression.where(y.greater(p), y.minus(p).times(3), p.minus(y))
                                    .mean()),
            "softened",
                    CustomLoss.of(
                            "softened",
                            (y, p) -> y.minus(p)
                                    .square()
                                    .plus(0.25)
                                    .sqrt()
                                    .minus(0.5)
                                    .sum()),
            "worst", CustomLoss.of("worst", (y, p) -> y.minus(p).abs().max()),
            "shares",
                    CustomLoss.of(
                            "shares",
                            (y, p) -> y.times(p.dividedBy(p.sum())
                                            .clip(0.25, 0.75)
                                            .log())
                                    .sum()
                                    .negative()),
            "everything",
                    CustomLoss.of(
                            "everything",
                            (y, p) -> p.tanh()
                                    .maximum(y.times(0.5))
                                    .plus(p.sigmoid()
                                            .minimum(p.negative().exp())
                                            .times(p.power(3)))
                                    .minus(p.minus(0.5)
                                            .relu()
                                            .dividedBy(p.softplus().plus(1)))
                                    .plus(y.minus(p).relu())
                                    .mean()));

    private GoldenLosses() {}

    /** Lists what Keras computed: each loss, and each formula of a user's, in one precision or both. */
    public static List<JsonObject> pieces() {
        List<JsonObject> pieces = new ArrayList<>();
        for (String family : List.of("pieces", "formulas")) {
            Golden.read("losses").getAsJsonArray(family).forEach(piece -> pieces.add(piece.getAsJsonObject()));
        }
        return pieces;
    }

    /** Lists what Keras made of values by each reduction, every case with its labels and predictions. */
    public static List<JsonObject> reductions() {
        List<JsonObject> cases = new ArrayList<>();
        for (JsonElement element : Golden.read("losses").getAsJsonArray("reductions")) {
            JsonObject group = element.getAsJsonObject();
            for (JsonElement each : group.getAsJsonArray("cases")) {
                JsonObject entry = each.getAsJsonObject().deepCopy();
                List.of("floatx", "y_true", "y_pred").forEach(key -> entry.add(key, group.get(key)));
                cases.add(entry);
            }
        }
        return cases;
    }

    /** Returns the loss of a piece: one of Keras's, or a formula of a user's. */
    public static Loss of(JsonObject piece) {
        return piece.has("loss")
                ? described(piece.getAsJsonObject("loss"))
                : FORMULAS.get(piece.get("name").getAsString());
    }

    /** Returns a loss from its class name and its options, each set by the method that has the option's name. */
    public static Loss described(JsonObject description) {
        String name = description.get("class_name").getAsString();
        Loss loss = name.equals("CategoricalGeneralizedCrossEntropy")
                ? new CategoricalGeneralizedCrossEntropy()
                : Loss.of(name);
        for (Map.Entry<String, JsonElement> option :
                description.getAsJsonObject("config").entrySet()) {
            loss = with(loss, camelCase(option.getKey()), option.getValue());
        }
        return loss;
    }

    /** Returns what Keras rounds off: LogCosh subtracts the logarithm of 2 in float32, whatever the precision of the rest. */
    public static double roundedByKeras(JsonObject piece) {
        return of(piece) instanceof LogCosh ? Math.abs((float) Math.log(2) - Math.log(2)) : 0;
    }

    static String camelCase(String option) {
        return Pattern.compile("_(.)")
                .matcher(option)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static Loss with(Loss loss, String option, JsonElement value) {
        try {
            for (Method method : loss.getClass().getMethods()) {
                if (method.getName().equals(option) && method.getParameterCount() == 1 && !method.isBridge()) {
                    Class<?> type = method.getParameterTypes()[0];
                    if (type != Reduction.class) {
                        return (Loss) method.invoke(loss, as(type, value));
                    }
                }
            }
        } catch (ReflectiveOperationException refused) {
            throw new IllegalArgumentException(option, refused);
        }
        throw new IllegalArgumentException(loss + " has no option " + option);
    }

    private static Object as(Class<?> type, JsonElement value) {
        if (type == boolean.class) {
            return value.getAsBoolean();
        }
        if (type == int.class) {
            return value.getAsInt();
        }
        return type == double.class ? (Object) value.getAsDouble() : value.getAsString();
    }
}
