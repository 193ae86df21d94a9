package io.github.monokeras.layers;

import static io.github.monokeras.Closeness.requireClose;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.Sequential;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers learn of data what real Keras learns: {@code golden/adapted_layers.py}. */
class AdaptedLayersTest {

    private static final JsonObject GOLDEN = Golden.read("adapted_layers");
    private static final double TOLERANCE = 1e-6;

    static Stream<JsonObject> normalizations() {
        return cases("normalization");
    }

    @ParameterizedTest
    @MethodSource("normalizations")
    void normalization_learns_means_and_variances(JsonObject golden) {
        Normalization layer = new Normalization();
        options(golden).forEach((name, value) -> {
            switch (name) {
                case "invert" -> layer.invert(value.getAsBoolean());
                case "axis" -> layer.axis(axes(value));
                default -> throw new IllegalStateException(name);
            }
        });
        Tensor data = numbers(golden, 0);
        layer.adapt(data);
        try (var model = new Sequential(layer).backend("reference")) {
            Tensor output = model.predict(data, verbose(0)).cast(DType.FLOAT64);
            List<Tensor> weights = layer.getWeights();
            requireClose("adapted", "mean", weights.get(0), Golden.tensor(golden.get("mean")), TOLERANCE);
            requireClose("adapted", "variance", weights.get(1), Golden.tensor(golden.get("variance")), TOLERANCE);
            requireClose("adapted", "output", output, Golden.tensor(golden.get("output")), TOLERANCE);
        }
        KerasConfig.requireSame(layer, golden.get("config"));
    }

    @Test
    void a_normalization_that_learned_nothing_changes_nothing() {
        Tensor data = Tensor.of(new double[][] {{7, -3}});
        requireClose(
                "adapted",
                "output",
                predicted(new Normalization().inputShape(2), data),
                Golden.tensor(GOLDEN.get("unadapted")),
                TOLERANCE);
    }

    static Stream<JsonObject> discretizations() {
        return cases("discretization");
    }

    @ParameterizedTest
    @MethodSource("discretizations")
    void discretization_learns_boundaries(JsonObject golden) {
        Discretization layer = new Discretization(
                golden.getAsJsonObject("options").get("num_bins").getAsInt());
        options(golden).forEach((name, value) -> {
            switch (name) {
                case "num_bins" -> {}
                case "epsilon" -> layer.epsilon(value.getAsDouble());
                case "output_mode" -> layer.outputMode(value.getAsString());
                default -> throw new IllegalStateException(name);
            }
        });
        Tensor data = numbers(golden, 0);
        layer.adapt(data);
        Tensor output = predicted(layer, data.slice(0, Math.min(5, data.shape().dim(0))));

        assertThat(layer.binBoundaries())
                .containsExactly(Golden.numbers(golden.get("boundaries")).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        assertThat(output).isEqualTo(Golden.tensor(golden.get("output")));
        KerasConfig.requireSame(layer, golden.get("config"));
    }

    @Test
    void discretization_writes_boundaries_that_were_given() {
        KerasConfig.requireSame(new Discretization(new double[] {0, 1}), GOLDEN.get("given_boundaries"));
    }

    static Stream<JsonObject> lookups() {
        return cases("lookup");
    }

    @ParameterizedTest
    @MethodSource("lookups")
    void integer_lookup_learns_a_vocabulary(JsonObject golden) {
        IntegerLookup layer = new IntegerLookup();
        options(golden).forEach((name, value) -> {
            switch (name) {
                case "max_tokens" -> layer.maxTokens(value.getAsInt());
                case "mask_token" -> layer.maskToken(value.getAsLong());
                case "num_oov_indices" -> layer.numOovIndices(value.getAsInt());
                case "output_mode" -> layer.outputMode(value.getAsString());
                case "pad_to_max_tokens" -> layer.padToMaxTokens(value.getAsBoolean());
                case "invert" -> layer.invert(value.getAsBoolean());
                case "oov_token" -> layer.oovToken(value.getAsLong());
                default -> throw new IllegalStateException(name);
            }
        });
        int below = golden.get("below").getAsInt();
        layer.inputShape(5).adapt(numbers(golden, below));
        Tensor output = predicted(layer, values(Shape.of(2, 5), 7, below + 2));

        assertThat(layer.getVocabulary())
                .containsExactlyElementsOf(Golden.numbers(golden.get("vocabulary")).stream()
                        .map(Double::longValue)
                        .toList());
        requireClose("adapted", "output", output, Golden.tensor(golden.get("output")), TOLERANCE);
        KerasConfig.requireSame(layer, golden.get("config"));
    }

    @Test
    void hashing_writes_a_row_for_each_number() {
        Tensor rows = predicted(new Hashing(4).outputMode("one_hot").inputShape(3), values(Shape.of(2, 3), 1, 999));
        assertThat(rows).isEqualTo(Golden.tensor(GOLDEN.get("hashing_one_hot")));
    }

    @Test
    void numbers_of_any_length_get_keras_bins() {
        List<long[]> salts =
                Arrays.asList(null, new long[] {133, 137}, new long[] {(1L << 40) + 5, (1L << 40) + 5}, null);
        for (int i = 0; i < 4; i++) {
            JsonObject golden = GOLDEN.getAsJsonArray("hashes").get(i).getAsJsonObject();
            List<Double> bins = Golden.numbers(golden.get("bins"));
            for (int j = 0; j < bins.size(); j++) {
                long value = golden.getAsJsonArray("values").get(j).getAsLong();
                boolean isMasked = i == 3;
                long bin = isMasked
                        ? value == 42 ? 0 : HashBins.of(value, 1000002, null) + 1
                        : HashBins.of(value, 1000003, salts.get(i));
                assertThat(bin)
                        .as("case %d, %d", i, value)
                        .isEqualTo(bins.get(j).longValue());
            }
        }
    }

    @Test
    void a_built_layer_learns_anew_but_keeps_the_length_of_its_rows() {
        IntegerLookup indices = new IntegerLookup().inputShape(1);
        indices.adapt(new int[] {5, 5, 6});
        try (var model = new Sequential(indices).backend("reference")) {
            assertThat(model.predict(6, verbose(0)).item()).isEqualTo(2);
            indices.adapt(new int[] {6, 6, 5, 4});
            assertThat(model.predict(6, verbose(0)).item()).isEqualTo(1);
        }
        IntegerLookup counts = new IntegerLookup().name("counts").outputMode("count");
        counts.adapt(new int[] {5, 6});
        counts.apply(new Input(2));
        assertThatThrownBy(() -> counts.adapt(new int[] {5, 6, 7}))
                .hasMessage(
                        "IntegerLookup \"counts\": the vocabulary of a built model must keep its size 3, got 4 numbers; set padToMaxTokens, or build anew");
    }

    private static Stream<JsonObject> cases(String key) {
        return GOLDEN.getAsJsonArray(key).asList().stream().map(JsonElement::getAsJsonObject);
    }

    private static Map<String, JsonElement> options(JsonObject golden) {
        return golden.getAsJsonObject("options").asMap();
    }

    private static Integer[] axes(JsonElement value) {
        if (value.isJsonNull()) {
            return new Integer[0];
        }
        List<JsonElement> axes = value.isJsonArray() ? value.getAsJsonArray().asList() : List.of(value);
        return axes.stream().map(JsonElement::getAsInt).toArray(Integer[]::new);
    }

    private static Tensor predicted(Layer layer, Tensor data) {
        try (var model = new Sequential(layer).backend("reference")) {
            return model.predict(data, verbose(0)).cast(DType.FLOAT64);
        }
    }

    private static Tensor numbers(JsonObject golden, int below) {
        return values(
                Shape.of(Golden.numbers(golden.get("shape")).stream()
                        .mapToInt(Double::intValue)
                        .toArray()),
                3,
                below);
    }

    /** The numbers that golden/_layer_table.py makes of their places. */
    private static Tensor values(Shape shape, int seed, int below) {
        return Tensor.of(
                shape,
                IntStream.range(0, Math.toIntExact(shape.size()))
                        .mapToLong(i -> (i * 7919L + seed * 104729L) % 2003)
                        .mapToDouble(mixed -> below == 0 ? (mixed - 1001) / 1024.0 : mixed % below)
                        .toArray());
    }
}
