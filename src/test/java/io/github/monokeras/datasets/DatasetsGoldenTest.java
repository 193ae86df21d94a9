package io.github.monokeras.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tiny files in the formats of Keras's data sets, against what Keras reads from them. */
class DatasetsGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/datasets");
    private static final Gson GSON = new Gson();

    static Stream<JsonObject> numbers() {
        return rows("numbers");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void reads_numbers_as_keras_does(JsonObject row) throws NoSuchAlgorithmException {
        TrainTestSplit data = numbers(row.get("name").getAsString(), row.getAsJsonObject("options"));

        assertThat(data.xTrain().reshape(-1).slice(0, 5).toDoubleArray())
                .containsExactly(GSON.fromJson(row.get("first"), double[].class));
        check(data.xTrain(), row.getAsJsonObject("x_train"));
        check(data.xTest(), row.getAsJsonObject("x_test"));
        check(data.yTrain(), row.get("y_train"));
        check(data.yTest(), row.get("y_test"));
    }

    private static TrainTestSplit numbers(String name, JsonObject options) {
        double testSplit = options.has("test_split") ? options.get("test_split").getAsDouble() : 0.2;
        long seed = options.has("seed") ? options.get("seed").getAsLong() : 113;
        return switch (name) {
            case "mnist" -> Mnist.loadData(FOLDER);
            case "fashion_mnist" -> FashionMnist.loadData(FOLDER.resolve("fashion-mnist"));
            case "cifar10" -> Cifar10.loadData(FOLDER);
            case "cifar100" ->
                options.has("label_mode")
                        ? Cifar100.loadData(FOLDER, options.get("label_mode").getAsString())
                        : Cifar100.loadData(FOLDER);
            case "boston_housing" ->
                options.isEmpty() ? BostonHousing.loadData(FOLDER) : BostonHousing.loadData(FOLDER, testSplit, seed);
            case "california_housing" ->
                options.isEmpty()
                        ? CaliforniaHousing.loadData(FOLDER)
                        : CaliforniaHousing.loadData(
                                FOLDER, options.get("version").getAsString(), testSplit, seed);
            default -> throw new AssertionError(name);
        };
    }

    private static void check(Tensor actual, JsonObject expected) throws NoSuchAlgorithmException {
        assertThat(actual.shape()).isEqualTo(Shape.of(GSON.fromJson(expected.get("shape"), int[].class)));
        ByteBuffer bytes = ByteBuffer.allocate(actual.size() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : actual.toDoubleArray()) {
            switch (expected.get("dtype").getAsString()) {
                case "uint8" -> bytes.put((byte) (int) number);
                case "float32" -> bytes.putFloat((float) number);
                default -> bytes.putDouble(number);
            }
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes.flip());
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo(expected.get("sha256").getAsString());
    }

    private static void check(Tensor actual, JsonElement expected) {
        Tensor values = expected.getAsJsonArray().isEmpty() ? Tensor.of(new float[0]) : Golden.tensor(expected);
        assertThat(actual.shape()).isEqualTo(values.shape());
        assertThat(actual.toDoubleArray()).containsExactly(values.toDoubleArray());
    }

    static Stream<JsonObject> words() {
        return rows("words");
    }

    @ParameterizedTest
    @MethodSource("words")
    void reads_texts_as_keras_does(JsonObject row) {
        JsonObject given = row.getAsJsonObject("options");
        double testSplit = given.has("test_split") ? given.get("test_split").getAsDouble() : 0.2;
        WordOptions options = options(given);

        LabelledWords data;
        if (row.get("name").getAsString().equals("imdb")) {
            data = given.isEmpty() ? Imdb.loadData(FOLDER) : Imdb.loadData(FOLDER, options);
        } else {
            data = given.isEmpty() ? Reuters.loadData(FOLDER) : Reuters.loadData(FOLDER, options, testSplit);
        }

        assertThat(data.xTrain()).containsExactly(GSON.fromJson(row.get("x_train"), int[][].class));
        assertThat(data.xTest()).containsExactly(GSON.fromJson(row.get("x_test"), int[][].class));
        check(data.yTrain(), row.get("y_train"));
        check(data.yTest(), row.get("y_test"));
    }

    private static WordOptions options(JsonObject given) {
        WordOptions options = new WordOptions();
        for (Map.Entry<String, JsonElement> option : given.entrySet()) {
            Integer value = option.getValue().isJsonNull()
                    ? null
                    : (Integer) option.getValue().getAsInt();
            options = switch (option.getKey()) {
                case "num_words" -> options.numWords(value);
                case "skip_top" -> options.skipTop(value);
                case "maxlen" -> options.maxlen(value);
                case "seed" -> options.seed(value);
                case "start_char" -> options.startChar(value);
                case "oov_char" -> options.oovChar(value);
                case "index_from" -> options.indexFrom(value);
                default -> options;
            };
        }
        return options;
    }

    @Test
    void reads_the_numbers_and_names_of_keras() {
        for (JsonObject row : rows("word_indices").toList()) {
            Map<String, Integer> index = row.get("name").getAsString().equals("imdb")
                    ? Imdb.getWordIndex(FOLDER)
                    : Reuters.getWordIndex(FOLDER);
            assertThat(GSON.toJsonTree(index)).isEqualTo(row.get("index"));
        }
        assertThat(Reuters.getLabelNames())
                .isEqualTo(GSON.fromJson(Golden.read("datasets_files").get("reuters_label_names"), List.class));
    }

    static Stream<JsonObject> pickles() {
        return rows("pickles");
    }

    @ParameterizedTest
    @MethodSource("pickles")
    void reads_pickles_of_every_protocol(JsonObject row) throws IOException {
        assertThat(new Pickle(content(row)).array().lists())
                .containsExactly(GSON.fromJson(row.get("lists"), int[][].class));
    }

    static Stream<JsonObject> badPickles() {
        return rows("bad_pickles");
    }

    @ParameterizedTest
    @MethodSource("badPickles")
    void refuses_every_other_pickle(JsonObject row) {
        assertThatThrownBy(() -> new Pickle(content(row)).array().lists())
                .isExactlyInstanceOf(IOException.class)
                .hasMessageStartingWith("a pickle");
    }

    @Test
    void says_what_is_wrong_with_options() {
        refused(
                () -> Cifar100.loadData("medium"),
                "cifar100: labelMode must be \"fine\" or \"coarse\", got \"medium\"");
        refused(
                () -> BostonHousing.loadData(FOLDER, 1, 0),
                "boston_housing: testSplit must be at least 0 and below 1, got 1.0");
        refused(
                () -> CaliforniaHousing.loadData(FOLDER, "tiny", 0, 0),
                "california_housing: version must be \"large\" or \"small\", got \"tiny\"");
        refused(
                () -> Reuters.loadData(FOLDER, new WordOptions(), -0.1),
                "reuters: testSplit must be from 0 to 1, got -0.1");
        refused(
                () -> Imdb.loadData(FOLDER, new WordOptions().maxlen(1)),
                "imdb: maxlen must leave at least 1 review, got 1; take a greater one");
    }

    @Test
    void says_which_file_is_not_there(@TempDir Path empty) {
        assertThatThrownBy(() -> Mnist.loadData(empty))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("mnist: " + empty + " must hold the file mnist.npz, got none; download it from"
                        + " https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz");
    }

    @Test
    void says_which_file_is_not_what_it_should_be(@TempDir Path folder) throws IOException {
        unreadable(folder, "mnist.npz", new byte[] {1}, () -> Mnist.loadData(folder));
        Files.copy(FOLDER.resolve("reuters.npz"), folder.resolve("mnist.npz"));
        assertThatThrownBy(() -> Mnist.loadData(folder)).hasMessageEndingWith("cannot be read: no array x_train");
        unreadable(
                folder,
                "imdb_word_index.json",
                "[1]".getBytes(StandardCharsets.UTF_8),
                () -> Imdb.getWordIndex(folder));
        unreadable(folder, "cifar-10-python.tar.gz", new byte[] {1}, () -> Cifar10.loadData(folder));
        Files.copy(FOLDER.resolve("cifar-100-python.tar.gz"), folder.resolve("cifar-10-batches-py-target_archive"));
        Files.delete(folder.resolve("cifar-10-python.tar.gz"));
        assertThatThrownBy(() -> Cifar10.loadData(folder)).hasMessageContaining("cannot be read: no file ");
        unreadable(folder, "train-images-idx3-ubyte.gz", new byte[] {1}, () -> FashionMnist.loadData(folder));
    }

    private static void unreadable(Path folder, String name, byte[] content, Runnable code) throws IOException {
        Files.write(folder.resolve(name), content);
        assertThatThrownBy(code::run)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.resolve(name) + " must be the file that https://")
                .hasMessageContaining(" has, got one that cannot be read: ");
        if (name.endsWith("npz")) {
            Files.delete(folder.resolve(name));
        }
    }

    private static void refused(Runnable code, String message) {
        assertThatIllegalArgumentException().isThrownBy(code::run).withMessage(message);
    }

    private static ByteBuffer content(JsonObject row) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(row.get("base64").getAsString()));
    }

    private static Stream<JsonObject> rows(String key) {
        return Golden.read("datasets_files").getAsJsonArray(key).asList().stream()
                .map(JsonElement::getAsJsonObject);
    }
}
