package io.github.monokeras;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Numbers that real Keras wrote, each file beside the program that made it. */
public final class Golden {

    private Golden() {}

    public static JsonObject read(String name) {
        InputStream resource = Golden.class.getResourceAsStream("/golden/" + name + ".json");
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(resource, name), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads nested lists of numbers as float64, so that no digit is lost. */
    public static Tensor tensor(JsonElement nested) {
        List<Integer> dims = new ArrayList<>();
        for (JsonElement level = nested;
                level.isJsonArray();
                level = level.getAsJsonArray().get(0)) {
            dims.add(level.getAsJsonArray().size());
        }
        List<Double> values = new ArrayList<>();
        flatten(nested, values);
        return Tensor.of(
                Shape.of(dims.stream().mapToInt(Integer::intValue).toArray()),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    public static List<Tensor> tensors(JsonElement list) {
        List<Tensor> tensors = new ArrayList<>();
        list.getAsJsonArray().forEach(element -> tensors.add(tensor(element)));
        return tensors;
    }

    public static List<Double> numbers(JsonElement list) {
        return list.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsDouble)
                .toList();
    }

    /** Returns the 500 losses of the article's run as real Keras logged them. */
    static List<Double> articleLosses() {
        JsonObject run = read("article")
                .getAsJsonObject("runs")
                .getAsJsonArray("keras")
                .get(0)
                .getAsJsonObject();
        return run.getAsJsonArray("loss").asList().stream()
                .map(JsonElement::getAsDouble)
                .toList();
    }

    private static void flatten(JsonElement nested, List<Double> values) {
        if (nested instanceof JsonArray array) {
            array.forEach(element -> flatten(element, values));
        } else {
            values.add(nested.getAsDouble());
        }
    }
}
