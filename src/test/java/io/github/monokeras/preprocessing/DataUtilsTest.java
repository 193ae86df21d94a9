package io.github.monokeras.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Keras has in {@code keras.utils} for sequences and series, against Keras. */
class DataUtilsTest {

    private static final Gson GSON = new Gson();

    static Stream<JsonObject> padded() {
        return rows("pad_sequences");
    }

    @ParameterizedTest
    @MethodSource("padded")
    void brings_sequences_to_one_length(JsonObject row) {
        PadSequences pad = pad(row.getAsJsonObject("options"));

        Tensor result = pad.of(GSON.fromJson(row.get("sequences"), List.class));

        assertThat(result.shape()).isEqualTo(shape(row.get("shape")));
        assertThat(result.toDoubleArray()).containsExactly(numbers(row.get("padded")));
        assertThat(result.dtype()).isEqualTo(pad.dtype().equals("float64") ? DType.FLOAT64 : DType.FLOAT32);
    }

    static Stream<JsonObject> unpadded() {
        return rows("pad_sequences_refused");
    }

    @ParameterizedTest
    @MethodSource("unpadded")
    void refuses_the_sequences_that_keras_refuses(JsonObject row) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> pad(row.getAsJsonObject("options")).of(GSON.fromJson(row.get("sequences"), List.class)))
                .withMessageStartingWith("padSequences: ");
    }

    @Test
    void says_what_is_wrong_with_sequences() {
        refused(() -> new PadSequences().maxlen(0), "padSequences: maxlen must be at least 1, got 0");
        refused(
                () -> new PadSequences().dtype("int8"),
                "padSequences: dtype must be \"int32\", \"float32\" or \"float64\", got \"int8\"");
        refused(
                () -> new PadSequences().padding("left"),
                "padSequences: padding must be \"pre\" or \"post\", got \"left\"");
        refused(
                () -> new PadSequences().of("text"),
                "padSequences: sequences must be a list or an array of sequences, got String");
        refused(
                () -> new PadSequences().of(List.of()),
                "padSequences: sequences must hold at least 1, got none; or say maxlen");
        refused(
                () -> new PadSequences().of(List.of(1)),
                "padSequences: sequences must each be a list or an array, got the number 1");
        refused(
                () -> new PadSequences().of(List.of(new int[] {1}, new int[][] {{1}})),
                "padSequences: every step of a sequence must have one shape, got () and (1,)");
    }

    @Test
    void takes_arrays() {
        Tensor expected = Tensor.of(new float[][] {{0, 1}, {2, 3}});
        assertThat(new PadSequences().of(new int[][] {{1}, {2, 3}})).isEqualTo(expected);
        assertThat(new PadSequences().of(List.of(new int[] {1}, new int[] {2, 3})))
                .isEqualTo(expected);
    }

    static Stream<JsonObject> windows() {
        return rows("timeseries");
    }

    @ParameterizedTest
    @MethodSource("windows")
    void cuts_series_into_windows(JsonObject row) {
        JsonElement targets = row.get("targets");
        TimeseriesDatasetFromArray cut = windows(row.getAsJsonObject("options"));
        Tensor data = Golden.tensor(row.get("data"));

        Dataset dataset = targets.isJsonNull() ? cut.of(data) : cut.of(data, Golden.tensor(targets));

        assertThat(dataset.batches().stream().mapToInt(Dataset::size))
                .containsExactly(GSON.fromJson(row.get("sizes"), Integer[].class));
        if (dataset.size() > 0) {
            assertThat(dataset.x()).isEqualTo(Golden.tensor(row.get("x")));
            assertThat(dataset.y()).isEqualTo(targets.isJsonNull() ? null : Golden.tensor(row.get("y")));
        }
    }

    static Stream<JsonObject> uncut() {
        return rows("timeseries_refused");
    }

    @ParameterizedTest
    @MethodSource("uncut")
    void refuses_the_windows_that_keras_refuses(JsonObject row) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> windows(row.getAsJsonObject("options")).of(new double[20]))
                .withMessageStartingWith("timeseriesDatasetFromArray: ");
    }

    @Test
    void says_what_is_wrong_with_windows() {
        TimeseriesDatasetFromArray two = new TimeseriesDatasetFromArray(2);
        refused(
                () -> new TimeseriesDatasetFromArray(0),
                "timeseriesDatasetFromArray: sequenceLength must be at least 1, got 0");
        refused(() -> two.batchSize(0), "timeseriesDatasetFromArray: batchSize must be at least 1, got 0");
        refused(
                () -> two.samplingRate(5).of(new double[5]),
                "timeseriesDatasetFromArray: samplingRate must be below the length of the series 5, got 5");
        refused(
                () -> two.startIndex(3).endIndex(3).of(new double[5]),
                "timeseriesDatasetFromArray: endIndex must be above startIndex 3, got 3");
        refused(
                () -> two.startIndex(3).of(new double[8], new double[4]),
                "timeseriesDatasetFromArray: targets must hold one for the window at step 6, got 4; give more");
    }

    @Test
    void shuffles_windows_with_their_targets() {
        double[] series = {0, 1, 2, 3, 4, 5};

        Dataset dataset =
                new TimeseriesDatasetFromArray(1).shuffle(true).seed(113).of(series, series);

        assertThat(dataset.x().reshape(6)).isEqualTo(dataset.y()).isNotEqualTo(Tensor.of(series));
        assertThat(dataset.y().toDoubleArray()).containsExactlyInAnyOrder(series);
        assertThat(new TimeseriesDatasetFromArray(1).shuffle(true).of(series).size())
                .isEqualTo(6);
    }

    static Stream<JsonObject> shuffled() {
        return rows("shuffled");
    }

    @ParameterizedTest
    @MethodSource("shuffled")
    void shuffles_as_numpy_does(JsonObject row) {
        int[] order = new RandomState(row.get("seed").getAsLong())
                .shuffled(row.get("count").getAsInt());

        assertThat(order).containsExactly(GSON.fromJson(row.get("order"), int[].class));
        refused(() -> new RandomState(-1), "RandomState: seed must be from 0 to 2**32 - 1, got -1");
    }

    @Test
    void takes_batches_of_a_data_set() {
        Dataset dataset = new Dataset(Tensor.of(1f, 2f, 3f), Tensor.of(4f, 5f, 6f), List.of("a"), List.of(), 2);

        assertThat(dataset.batches()).extracting(Dataset::size).containsExactly(2, 1);
        assertThat(dataset.take(1).y()).isEqualTo(Tensor.of(4f, 5f));
        assertThat(dataset.take(9)).isEqualTo(dataset);
        refused(
                () -> new Dataset(Tensor.of(1f, 2f), Tensor.of(1f), List.of(), List.of(), 1),
                "Dataset: y must have one label for each of 2 samples, got shape (1,)");
    }

    private static PadSequences pad(JsonObject options) {
        PadSequences pad = new PadSequences();
        for (Map.Entry<String, JsonElement> option : options.entrySet()) {
            JsonElement value = option.getValue();
            pad = switch (option.getKey()) {
                case "maxlen" -> pad.maxlen(value.getAsInt());
                case "dtype" -> pad.dtype(value.getAsString());
                case "padding" -> pad.padding(value.getAsString());
                case "truncating" -> pad.truncating(value.getAsString());
                case "value" -> pad.value(value.getAsDouble());
                default -> throw new AssertionError(option);
            };
        }
        return pad;
    }

    private static TimeseriesDatasetFromArray windows(JsonObject options) {
        TimeseriesDatasetFromArray cut =
                new TimeseriesDatasetFromArray(options.get("sequence_length").getAsInt());
        for (Map.Entry<String, JsonElement> option : options.entrySet()) {
            int value = option.getValue().getAsInt();
            cut = switch (option.getKey()) {
                case "sequence_length" -> cut;
                case "sequence_stride" -> cut.sequenceStride(value);
                case "sampling_rate" -> cut.samplingRate(value);
                case "batch_size" -> cut.batchSize(value);
                case "start_index" -> cut.startIndex(value);
                case "end_index" -> cut.endIndex(value);
                default -> throw new AssertionError(option);
            };
        }
        return cut;
    }

    private static double[] numbers(JsonElement nested) {
        return nested.isJsonArray()
                ? nested.getAsJsonArray().asList().stream()
                        .flatMapToDouble(inner -> Arrays.stream(numbers(inner)))
                        .toArray()
                : new double[] {nested.getAsDouble()};
    }

    private static Shape shape(JsonElement dims) {
        return Shape.of(GSON.fromJson(dims, int[].class));
    }

    private static void refused(Runnable code, String message) {
        assertThatIllegalArgumentException().isThrownBy(code::run).withMessage(message);
    }

    private static Stream<JsonObject> rows(String key) {
        return Golden.read("data_utils").getAsJsonArray(key).asList().stream().map(JsonElement::getAsJsonObject);
    }
}
