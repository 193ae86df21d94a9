package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.saving.InvalidFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every number in the config of every layer, and of its input, is as large as can be: what comes of it is a model, which takes
 * no more memory than its description, or a sentence.
 */
class AbsurdOptionsTest {

    private static final List<Number> ABSURD = List.of(2_000_000_000, Integer.MAX_VALUE, 1e300, -1);

    static Stream<String> families() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("layers_") && name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void a_model_or_a_sentence(String family) {
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Map.Entry<String, JsonElement> row :
                Golden.read(family).getAsJsonObject("rows").entrySet()) {
            JsonObject golden = row.getValue().getAsJsonObject();
            if (golden.has("config") && golden.getAsJsonArray("inputs").size() == 1) {
                JsonObject model = model(golden);
                for (Number number : ABSURD) {
                    refused += attempt(row.getKey() + " with " + number, model, model, number, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).isPositive();
    }

    /** Puts the number in the place of each one below an element in turn; returns how many of these models are refused. */
    private static int attempt(String name, JsonObject model, JsonElement in, Number number, List<String> wrong) {
        int refused = 0;
        if (in instanceof JsonObject object) {
            for (String key : List.copyOf(object.keySet())) {
                JsonElement value = object.get(key);
                if (isNumber(value)) {
                    object.addProperty(key, number);
                    refused += load(name + " as " + key, model, wrong);
                    object.add(key, value);
                } else {
                    refused += attempt(name, model, value, number, wrong);
                }
            }
        } else if (in instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                JsonElement value = array.get(i);
                if (isNumber(value)) {
                    array.set(i, new JsonPrimitive(number));
                    refused += load(name + " in a list", model, wrong);
                    array.set(i, value);
                } else {
                    refused += attempt(name, model, value, number, wrong);
                }
            }
        }
        return refused;
    }

    private static int load(String name, JsonObject model, List<String> wrong) {
        try (Model made = Model.fromJson(model.toString())) {
            assertThat(made).isNotNull();
            return 0;
        } catch (InvalidFileException expected) {
            if (expected.getMessage().contains("overflow")
                    || expected.getMessage().length() < 20) {
                wrong.add(name + ": " + expected.getMessage());
            }
            return 1;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
            wrong.add(name + ": " + other + " at "
                    + Stream.of(other.getStackTrace()).limit(4).toList());
            return 0;
        }
    }

    private static boolean isNumber(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isNumber();
    }

    private static JsonObject model(JsonObject golden) {
        JsonArray shape = new JsonArray();
        shape.add(JsonNull.INSTANCE);
        shape.addAll(golden.getAsJsonArray("inputs").get(0).getAsJsonArray());
        JsonObject input = new JsonObject();
        input.add("batch_shape", shape);
        input.addProperty("name", "in");
        JsonArray layers = new JsonArray();
        layers.add(object("keras.layers", "InputLayer", input));
        layers.add(object(
                "keras.layers",
                golden.get("layer").getAsString(),
                golden.getAsJsonObject("config").deepCopy()));
        JsonObject config = new JsonObject();
        config.addProperty("name", "model");
        config.add("layers", layers);
        return object("keras", "Sequential", config);
    }

    private static JsonObject object(String module, String className, JsonObject config) {
        JsonObject object = new JsonObject();
        object.addProperty("module", module);
        object.addProperty("class_name", className);
        object.add("config", config);
        return object;
    }
}
