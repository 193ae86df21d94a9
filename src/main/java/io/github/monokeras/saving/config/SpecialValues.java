package io.github.monokeras.saving.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** What Keras wraps because JSON has no word for it: arrays, tuples, shapes. */
final class SpecialValues {

    private SpecialValues() {}

    /** Unwraps an array, a tuple or a shape to its lists; returns anything else as it is. */
    static JsonElement plain(JsonElement value) {
        if (!(value instanceof JsonObject object) || !(object.get("class_name") instanceof JsonPrimitive name)) {
            return value;
        }
        JsonElement inside = switch (name.getAsString()) {
            case "__tensor__", "__numpy__" ->
                object.get("config") instanceof JsonObject config ? config.get("value") : null;
            case "__tuple__", "TensorShape" -> object.get("items");
            default -> value;
        };
        return inside == null ? value : inside;
    }

    /** Makes a tensor of nested lists of numbers. */
    static Tensor tensor(String who, JsonElement value) {
        List<Integer> dims = new ArrayList<>();
        for (JsonElement level = value; level instanceof JsonArray list; level = list.get(0)) {
            dims.add(list.size());
            if (list.isEmpty()) {
                break;
            }
        }
        List<Double> values = new ArrayList<>();
        flatten(who, value, dims, 0, values);
        return Tensor.of(
                Shape.of(dims.stream().mapToInt(Integer::intValue).toArray()),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void flatten(String who, JsonElement value, List<Integer> dims, int axis, List<Double> values) {
        if (axis == dims.size()) {
            if (!(value instanceof JsonPrimitive number) || !number.isNumber()) {
                throw new InvalidFileException(
                        "%s must hold numbers only, got %s".formatted(who, ConfigText.shortened(value)));
            }
            values.add(number.getAsDouble());
            return;
        }
        if (!(value instanceof JsonArray list) || list.size() != dims.get(axis)) {
            throw new InvalidFileException(
                    "%s must be nested lists of equal length, got %s".formatted(who, ConfigText.shortened(value)));
        }
        list.forEach(each -> flatten(who, each, dims, axis + 1, values));
    }
}
