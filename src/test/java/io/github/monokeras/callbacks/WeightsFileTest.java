package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsFileTest {

    @TempDir
    Path folder;

    @Test
    void writes_each_array_as_numpy_writes_it() throws IOException {
        for (Map.Entry<String, JsonElement> golden : arrays().entrySet()) {
            byte[] npy = bytes(golden.getValue().getAsJsonObject().get("npy"));
            Tensor tensor = tensor(golden.getValue().getAsJsonObject());
            assertThat(NumpyArray.bytes(tensor)).as(golden.getKey()).isEqualTo(npy);
            assertThat(NumpyArray.read(npy)).as(golden.getKey()).isEqualTo(tensor);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"npz", "npz_compressed"})
    void reads_what_numpy_writes(String kind) throws IOException {
        Path file = folder.resolve("numpy.weights.npz");
        Files.write(file, bytes(CallbackGolden.read().getAsJsonObject("arrays").get(kind)));

        assertThat(WeightsFile.at(file).read()).isEqualTo(tensors());
    }

    @Test
    void reads_what_it_writes_in_the_same_order_and_makes_folders() {
        WeightsFile file = WeightsFile.at(folder.resolve("a/b/own.weights.npz"));

        file.write(tensors());

        assertThat(file.read()).isEqualTo(tensors());
        assertThat(file.read().keySet()).containsExactlyElementsOf(tensors().keySet());
        assertThat(file.weights()).containsExactlyElementsOf(tensors().values());
        assertThat(folder.resolve("a/b")).isDirectoryContaining("glob:**.npz");
        assertThat(folder.resolve("a/b").toFile().list()).hasSize(1);
    }

    @Test
    void the_same_weights_are_the_same_bytes() throws IOException {
        Path one = folder.resolve("one.weights.npz");
        Path two = folder.resolve("two.weights.npz");
        WeightsFile.at(one).write(tensors());
        WeightsFile.at(two).write(tensors());

        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two));
    }

    @ParameterizedTest
    @ValueSource(strings = {"best.keras", "best.weights.h5", "best.h5", "best.npz"})
    void refuses_kinds_that_cannot_be_written(String path) {
        assertThatThrownBy(() -> WeightsFile.at(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("WeightsFile: path must end in \".weights.npz\", got \"" + path
                        + "\"; .weights.h5, .h5 and .keras cannot be written yet");
    }

    @Test
    void refuses_a_damaged_file_wherever_it_ends() throws IOException {
        Path file = folder.resolve("damaged.weights.npz");
        WeightsFile.at(file).write(Map.of("a", Tensor.of(1f, 2f)));
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 20, 60, 150}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> WeightsFile.at(file).read())
                    .as("%d bytes", length)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("WeightsFile: \"" + file + "\" must be a file of weights that can be read");
        }
        whole[150] ^= 1;
        Files.write(file, whole);
        assertThatThrownBy(() -> WeightsFile.at(file).read()).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_folder_stays_a_folder() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.weights.npz"));

        assertThatThrownBy(() -> WeightsFile.at(taken).write(tensors()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("got IOException: is a folder");
        assertThat(taken).isEmptyDirectory();
    }

    private static Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        arrays().entrySet()
                .forEach(entry ->
                        tensors.put(entry.getKey(), tensor(entry.getValue().getAsJsonObject())));
        return tensors;
    }

    private static JsonObject arrays() {
        return CallbackGolden.read().getAsJsonObject("arrays").getAsJsonObject("arrays");
    }

    private static Tensor tensor(JsonObject golden) {
        int[] dims = golden.getAsJsonArray("shape").asList().stream()
                .mapToInt(JsonElement::getAsInt)
                .toArray();
        double[] values = golden.getAsJsonArray("values").asList().stream()
                .mapToDouble(CallbackGolden::number)
                .toArray();
        return Tensor.of(Shape.of(dims), values)
                .cast(DType.of(golden.get("dtype").getAsString()));
    }

    private static byte[] bytes(JsonElement base64) {
        return Base64.getDecoder().decode(base64.getAsString());
    }
}
