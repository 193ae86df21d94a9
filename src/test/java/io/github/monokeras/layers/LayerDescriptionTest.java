package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.backend.Network;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What layers say of themselves is what real Keras says: configuration, weights, shapes of outputs. */
class LayerDescriptionTest {

    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .serializeSpecialFloatingPointValues()
            .create();

    static Stream<LayerRow> rows() {
        return LayerTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_layer_has_the_class_and_the_options_of_keras(LayerRow row) {
        Layer layer = row.graph().outputs().get(0).node().layer();
        assertThat(layer.className()).isEqualTo(row.golden().get("layer").getAsString());
        if (row.golden().has("config")) {
            JsonElement expected = comparable(row.golden().get("config"));
            assertThat(comparable(GSON.toJsonTree(layer.getConfig()))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void outputs_have_the_shapes_of_keras(LayerRow row) {
        JsonArray expected = row.golden().getAsJsonArray("output_shapes");
        List<String> shapes = row.graph().outputs().stream()
                .map(output -> output.shape().withBatch(Shape.UNKNOWN).toString())
                .toList();
        List<String> ofKeras = expected.asList().stream()
                .map(JsonElement::getAsJsonArray)
                .map(LayerDescriptionTest::shape)
                .map(Shape::toString)
                .toList();
        assertThat(shapes).isEqualTo(ofKeras);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void weights_have_the_names_the_order_and_the_shapes_of_keras(LayerRow row) {
        List<String> weights = Network.of(row.graph())
                .weightSpecs()
                .map(spec -> "%s %s %s".formatted(spec.name(), spec.shape(), spec.trainable()))
                .toList();
        List<String> expected = new ArrayList<>();
        for (JsonElement element : row.golden().getAsJsonArray("weights")) {
            JsonObject weight = element.getAsJsonObject();
            expected.add("%s %s %s"
                    .formatted(
                            weight.get("name").getAsString(),
                            shape(weight.getAsJsonArray("shape")),
                            weight.get("trainable").getAsBoolean()));
        }
        assertThat(weights).isEqualTo(expected);
    }

    /** Names are counted, types of numbers differ between the languages, and the precision is that of the backend. */
    private static JsonElement comparable(JsonElement element) {
        if (element instanceof JsonArray array) {
            JsonArray all = new JsonArray();
            array.forEach(each -> all.add(comparable(each)));
            return all;
        }
        if (element instanceof JsonObject object) {
            JsonObject all = new JsonObject();
            object.keySet().stream()
                    .filter(key -> !List.of("name", "dtype", "quantization_config", "build_config", "shared_object_id")
                            .contains(key))
                    .sorted()
                    .forEach(key -> all.add(key, comparable(object.get(key))));
            return all;
        }
        if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
            // Keras keeps the factors of some regularizers as float32.
            return new JsonPrimitive((double) primitive.getAsFloat());
        }
        return element == null ? JsonNull.INSTANCE : element;
    }

    private static Shape shape(JsonArray dims) {
        return Shape.of(dims.asList().stream()
                .mapToInt(dim -> dim.isJsonNull() ? Shape.UNKNOWN : dim.getAsInt())
                .toArray());
    }
}
