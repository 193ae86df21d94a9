package io.github.monokeras.saving.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.Model;
import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.LayerRow;
import io.github.monokeras.layers.LayerTable;
import io.github.monokeras.layers.StringLookup;
import io.github.monokeras.layers.TextVectorization;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights lie where real Keras puts them. */
class WeightsLayoutTest {

    private static final Map<String, List<String>> GOLDEN = new HashMap<>();

    static {
        JsonObject families = Golden.read("weights_layout").getAsJsonObject("rows");
        for (JsonElement family : families.asMap().values()) {
            family.getAsJsonObject().asMap().forEach((row, listing) -> GOLDEN.put(row, lines(listing)));
        }
    }

    static Stream<LayerRow> rows() {
        return LayerTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_file_has_the_paths_the_names_the_types_and_the_shapes_of_keras(LayerRow row) {
        Model model = model(row);

        Hdf5Group root = WeightsLayout.of(model).write(DType.FLOAT64, WeightsLayoutTest::numbers);

        List<String> golden = GOLDEN.get(row.name());
        assertThat(numberless(Listing.of(root))).isEqualTo(numberless(golden));
        assertThat(names(Listing.of(root))).containsExactlyInAnyOrderElementsOf(names(golden));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_written_is_read_to_the_bit(LayerRow row) {
        Model model = model(row);
        WeightsLayout layout = WeightsLayout.of(model);

        Map<Layer, Weights> read = layout.read(layout.write(DType.FLOAT64, WeightsLayoutTest::numbers));

        List<Layer> holders = model.leaves().stream()
                .filter(leaf -> !leaf.weightSpecs().isEmpty())
                .toList();
        assertThat(read.keySet()).containsExactlyInAnyOrderElementsOf(holders);
        assertThat(read).allSatisfy((layer, weights) -> assertThat(weights).isEqualTo(numbers(layer)));
    }

    static Map<String, Supplier<Layer>> texts() {
        return Map.of(
                "string_lookup_tf_idf",
                () -> new StringLookup()
                        .vocabulary("a", "b")
                        .idfWeights(0.5, 0.25)
                        .outputMode("tf_idf"),
                "text_vectorization_tf_idf",
                () -> new TextVectorization()
                        .vocabulary("a", "b")
                        .idfWeights(0.5, 0.25)
                        .outputMode("tf_idf"),
                "text_vectorization",
                () -> new TextVectorization().vocabulary("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"string_lookup_tf_idf", "text_vectorization_tf_idf", "text_vectorization"})
    void layers_that_look_texts_up_keep_what_those_of_keras_keep(String name) {
        AutoNames.reset();
        Layer layer = Objects.requireNonNull(texts().get(name), name).get();
        try (Sequential model = new Sequential(new Input(1).dtype("string"), layer).name("sequential")) {
            WeightsLayout layout = WeightsLayout.of(model);

            Hdf5Group root = layout.write(DType.FLOAT64, Layer::getWeights);

            assertThat(Listing.of(root))
                    .isEqualTo(lines(Golden.read("weights_layout")
                            .getAsJsonObject("texts")
                            .get(name)));
            assertThat(layout.read(root)).isEmpty();
        }
    }

    @Test
    void every_row_of_keras_is_here() {
        assertThat(rows().map(LayerRow::name)).containsExactlyInAnyOrderElementsOf(GOLDEN.keySet());
    }

    @Test
    void weights_are_written_in_the_precision_that_is_asked_for() {
        try (Sequential model = new Sequential(new Input(2), new Dense(1))) {
            WeightsLayout layout = WeightsLayout.of(model);

            Hdf5Group root = layout.write(
                    DType.FLOAT32, layer -> Weights.of(Tensor.of(new double[][] {{0.1}, {0.2}}), Tensor.of(0.3)));

            assertThat(layout.read(root).values())
                    .containsExactly(Weights.of(Tensor.of(new float[][] {{0.1f}, {0.2f}}), Tensor.of(0.3f)));
        }
    }

    @Test
    void another_number_of_weights_is_not_written() {
        try (Sequential model = new Sequential(new Input(2), new Dense(1).name("one"))) {
            assertThatThrownBy(() -> WeightsLayout.of(model).write(DType.FLOAT32, layer -> Weights.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Dense \"one\": must have 2 weights to be written, got 0");
        }
    }

    @Test
    void a_model_without_shapes_has_no_layout() {
        try (Sequential model = new Sequential(new Dense(1).name("one"))) {
            WeightsLayout layout = WeightsLayout.of(model);
            assertThatThrownBy(() -> layout.write(DType.FLOAT32, Layer::getWeights))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Dense \"one\": the layer has no input shape yet; build its model first");
        }
    }

    @Test
    void a_layer_that_does_not_say_where_its_parts_are_is_refused() {
        Layer silent = new Layer() {
            @Override
            public String className() {
                return "Silent";
            }

            @Override
            protected List<Shape> outputShapes(List<Shape> inputs) {
                return inputs;
            }

            @Override
            public Graph inner() {
                Input start = new Input(1);
                return new Graph(List.of(start), List.<KerasTensor>of(new Dense(1).apply(start)));
            }
        };

        assertThatThrownBy(() -> WeightsLayout.of(silent))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "%s: a layer with an inner graph must list its savedParts, got none".formatted(silent.who()));
    }

    private static List<String> lines(JsonElement listing) {
        return listing.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    /** Takes the numbers off names: they say in which order a program makes layers, which some rows do not share. */
    private static List<String> numberless(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("_\\d+\"", "\"")).toList();
    }

    private static List<String> names(List<String> lines) {
        return lines.stream().map(line -> line.split("\"", 3)[1]).toList();
    }

    private static Model model(LayerRow row) {
        AutoNames.reset();
        Graph graph = row.graph();
        return new Model(graph.inputs(), graph.outputs());
    }

    /** Makes numbers for a layer's weights, whole ones where Keras writes whole ones. */
    private static Weights numbers(Layer layer) {
        List<Tensor> weights = new ArrayList<>();
        for (WeightSpec spec : layer.weightSpecs()) {
            weights.add(LayerRow.values(
                    spec.shape(), 100 + weights.size(), spec.name().equals("count") ? 100 : 0));
        }
        return Weights.of(weights);
    }
}
