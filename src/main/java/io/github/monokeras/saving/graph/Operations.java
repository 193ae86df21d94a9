package io.github.monokeras.saving.graph;

import com.google.gson.JsonObject;
import io.github.monokeras.layers.Add;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.Maximum;
import io.github.monokeras.layers.Minimum;
import io.github.monokeras.layers.Multiply;
import io.github.monokeras.layers.Rescaling;
import io.github.monokeras.layers.Subtract;
import io.github.monokeras.saving.InvalidFileException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arithmetic between layers, as {@code x * 2} or {@code a + b}, which Keras writes beside layers, and layers do as well. */
final class Operations {

    private static final Set<String> MASKS = Set.of("NotEqual", "Any", "Not", "LogicalNot", "LogicalAnd", "Equal");

    private Operations() {}

    /** Says whether a serialized object is an operation, no layer. */
    static boolean is(JsonObject object) {
        String module = Json.text(object, "module");
        return module != null && (module.startsWith("keras.src.ops") || module.startsWith("keras.ops"));
    }

    /** Says whether an operation is one of those by which Keras computes masks. */
    static boolean makesMasks(JsonObject object) {
        return is(object) && MASKS.contains(Objects.requireNonNullElse(Json.text(object, "class_name"), ""));
    }

    /** Returns the layer that does what an operation does. */
    static Layer layer(String name, JsonObject object, Call call, int inputs) {
        String operation = Objects.requireNonNullElse(Json.text(object, "class_name"), "");
        Layer layer = null;
        if (inputs == 2 && call.constants().isEmpty()) {
            layer = ofTwo(operation, name);
        } else if (inputs == 1 && call.constants().size() == 1) {
            layer = ofConstant(operation, name, call.constants().get(0));
        }
        if (layer == null) {
            throw new InvalidFileException(
                    "%s: the operation %s is no layer, and none here does the same; build the model of layers"
                            .formatted(name, operation));
        }
        return layer;
    }

    private static @Nullable Layer ofTwo(String operation, String name) {
        return switch (operation) {
            case "Add" -> new Add().name(name);
            case "Subtract" -> new Subtract().name(name);
            case "Multiply" -> new Multiply().name(name);
            case "Maximum" -> new Maximum().name(name);
            case "Minimum" -> new Minimum().name(name);
            default -> null;
        };
    }

    private static @Nullable Layer ofConstant(String operation, String name, Call.Constant constant) {
        boolean comesFirst = constant.place() == 0;
        double value = constant.value();
        return switch (operation) {
            case "Add" -> new Rescaling(1, value).name(name);
            case "Subtract" -> (comesFirst ? new Rescaling(-1, value) : new Rescaling(1, -value)).name(name);
            case "Multiply" -> new Rescaling(value).name(name);
            case "Divide", "TrueDivide" -> comesFirst ? null : new Rescaling(1 / value).name(name);
            default -> null;
        };
    }
}
