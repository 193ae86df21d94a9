package io.github.monokeras.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures and texts in folders, against what Keras makes of them. */
class DirectoriesTest {

    private static final Path DATA = Path.of("src/test/resources/data");
    private static final Path PNG = DATA.resolve("images/png");
    private static final Gson GSON = new Gson();

    /** TensorFlow decodes JPEG with a faster, less exact cosine transform than Java. */
    private static final double JPEG = 6;
    /** float32 rounds numbers up to 255, and sums of them, in the seventh digit. */
    private static final double MIXED = 3e-4;

    private static final double BILINEAR = 1e-4;

    static Stream<JsonObject> images() {
        return rows("images");
    }

    @ParameterizedTest
    @MethodSource("images")
    void makes_the_samples_of_keras(JsonObject row) {
        Path folder = DATA.resolve("images").resolve(row.get("name").getAsString());

        Dataset dataset = pictures(row.getAsJsonObject("options")).of(folder);

        assertThat(names(dataset.filePaths(), folder)).isEqualTo(GSON.fromJson(row.get("files"), List.class));
        assertThat(dataset.classNames()).isEqualTo(GSON.fromJson(row.get("class_names"), List.class));
        assertThat(dataset.x().shape().dims()).containsExactly(GSON.fromJson(row.get("shape"), int[].class));
        double[] expected = GSON.fromJson(row.get("x"), double[].class);
        int size = expected.length / dataset.size();
        for (int i = 0; i < expected.length; i++) {
            String file = dataset.filePaths().get(i / size).toString();
            double tolerance = row.getAsJsonObject("options").has("interpolation") ? MIXED : BILINEAR;
            assertThat(dataset.x().getFlat(i))
                    .as(file)
                    .isCloseTo(expected[i], within(file.matches(".*\\.jpe?g") ? JPEG : tolerance));
        }
        check(dataset.y(), row.get("y"));
    }

    static Stream<JsonObject> orders() {
        return rows("orders");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void has_the_order_and_the_subsets_of_keras(JsonObject row) {
        Dataset dataset =
                pictures(row.getAsJsonObject("options")).imageSize(1, 1).of(PNG);

        assertThat(names(dataset.filePaths(), PNG)).isEqualTo(GSON.fromJson(row.get("files"), List.class));
    }

    static Stream<JsonObject> texts() {
        return rows("texts");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void reads_the_texts_of_keras(JsonObject row) {
        JsonObject options = row.getAsJsonObject("options");
        TextDatasetFromDirectory reader = common(new TextDatasetFromDirectory(), options);
        if (options.has("max_length")) {
            reader = reader.maxLength(options.get("max_length").getAsInt());
        }

        TextDataset dataset = reader.of(DATA.resolve("texts"));

        assertThat(dataset.x()).isEqualTo(GSON.fromJson(row.get("x"), List.class));
        assertThat(dataset.classNames()).isEqualTo(GSON.fromJson(row.get("class_names"), List.class));
        assertThat(dataset.filePaths()).hasSize(dataset.size());
        check(dataset.y(), row.get("y"));
    }

    static Stream<JsonObject> refused() {
        return rows("refused");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_what_keras_refuses(JsonObject row) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pictures(row.getAsJsonObject("options")).of(PNG))
                .withMessageMatching("(imageDatasetF|f)romDirectory: .*|interpolation: .*");
    }

    @Test
    void says_what_is_wrong_with_options() {
        ImageDatasetFromDirectory pictures = new ImageDatasetFromDirectory().verbose(false);
        refused(
                () -> pictures.labelMode("number"),
                "fromDirectory: labelMode must be \"int\", \"categorical\", \"binary\" or null, got \"number\"");
        refused(
                () -> pictures.subset("both"),
                "fromDirectory: subset must be \"training\" or \"validation\", got \"both\"; for both call it twice");
        refused(
                () -> pictures.subset("training").of(PNG),
                "fromDirectory: validationSplit and subset must be given together, got null and training");
        refused(() -> pictures.imageSize(0, 3), "imageDatasetFromDirectory: imageSize must be at least 1, got 0 and 3");
        refused(
                () -> pictures.colorMode("cmyk"),
                "imageDatasetFromDirectory: colorMode must be \"grayscale\", \"rgb\" or \"rgba\", got \"cmyk\"");
        refused(
                () -> pictures.cropToAspectRatio(true).padToAspectRatio(true),
                "imageDatasetFromDirectory: only one of cropToAspectRatio and padToAspectRatio must be true, got both");
        refused(
                () -> pictures.labels(1, 2).of(PNG),
                "imageDatasetFromDirectory: labels must hold one for each of 7 files, got 2");
        refused(
                () -> pictures.classNames("cats", "mice").of(PNG),
                "imageDatasetFromDirectory: classNames must be among the folders [cats, dogs], got [cats, mice]");
        refused(
                () -> new TextDatasetFromDirectory().maxLength(0),
                "textDatasetFromDirectory: maxLength must be at least 1, got 0");
    }

    @Test
    void says_what_is_wrong_with_files(@TempDir Path folder) throws IOException {
        ImageDatasetFromDirectory pictures = new ImageDatasetFromDirectory().verbose(false);
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> pictures.of(none))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("imageDatasetFromDirectory: " + none + " must be a folder that can be read, got"
                        + " java.nio.file.NoSuchFileException: " + none);
        refused(
                () -> pictures.of(folder),
                "imageDatasetFromDirectory: " + folder
                        + " must hold at least 1 file with one of the endings [.bmp, .gif,"
                        + " .jpeg, .jpg, .png], got none");
        Path file = Files.createDirectory(folder.resolve("a")).resolve("b.png");
        Files.writeString(file, "no picture");
        assertThatThrownBy(() -> pictures.of(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("imageDatasetFromDirectory: " + file
                        + " must be a picture, got a file that cannot be read: no picture");
    }

    private static ImageDatasetFromDirectory pictures(JsonObject options) {
        ImageDatasetFromDirectory pictures = common(new ImageDatasetFromDirectory(), options);
        for (Map.Entry<String, JsonElement> option : options.entrySet()) {
            JsonElement value = option.getValue();
            pictures = switch (option.getKey()) {
                case "image_size" ->
                    pictures.imageSize(
                            value.getAsJsonArray().get(0).getAsInt(),
                            value.getAsJsonArray().get(1).getAsInt());
                case "color_mode" -> pictures.colorMode(value.getAsString());
                case "interpolation" -> pictures.interpolation(value.getAsString());
                case "crop_to_aspect_ratio" -> pictures.cropToAspectRatio(value.getAsBoolean());
                case "pad_to_aspect_ratio" -> pictures.padToAspectRatio(value.getAsBoolean());
                default -> pictures;
            };
        }
        return pictures;
    }

    private static <D extends FromDirectory<D>> D common(D start, JsonObject options) {
        D made = start.verbose(false);
        for (Map.Entry<String, JsonElement> option : options.entrySet()) {
            JsonElement value = option.getValue();
            made = switch (option.getKey()) {
                case "labels" -> made.labels(GSON.fromJson(value, int[].class));
                case "label_mode" -> made.labelMode(value.isJsonNull() ? null : value.getAsString());
                case "class_names" -> made.classNames(GSON.fromJson(value, String[].class));
                case "shuffle" -> made.shuffle(value.getAsBoolean());
                case "seed" -> made.seed(value.getAsLong());
                case "validation_split" -> made.validationSplit(value.getAsDouble());
                case "subset" -> made.subset(value.getAsString());
                default -> made;
            };
        }
        return made;
    }

    private static void check(Tensor actual, JsonElement expected) {
        assertThat(actual)
                .isEqualTo(
                        expected.isJsonNull() ? null : Golden.tensor(expected).cast(actual.dtype()));
    }

    private static List<String> names(List<Path> files, Path folder) {
        return files.stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private static void refused(Runnable code, String message) {
        assertThatIllegalArgumentException().isThrownBy(code::run).withMessage(message);
    }

    private static Stream<JsonObject> rows(String key) {
        return Golden.read("data_directories").getAsJsonArray(key).asList().stream()
                .map(JsonElement::getAsJsonObject);
    }
}
