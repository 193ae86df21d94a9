package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to harm, or harmed: each is refused in one sentence, which names the file, the layer and the reason. */
class HostileFilesTest {

    @TempDir
    static Path folder;

    static Stream<Hostile> models() {
        return HostileModels.in(folder);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_is_refused(Hostile hostile) throws IOException {
        Path file = hostile.write(folder, "model.keras");

        assertThatThrownBy(() -> Model.load(file))
                .isExactlyInstanceOf(InvalidFileException.class)
                .hasMessageMatching(
                        Pattern.quote("\"" + file + "\": " + hostile.message()).replace("{n}", "\\E\\d+\\Q"));
    }

    static Stream<Hostile> weights() {
        HostileFiles files = new HostileFiles(folder);
        Hdf5Dataset wide = Hdf5Dataset.of(Tensor.of(Shape.of(2, 4), new double[8]));
        return Stream.of(
                new Hostile(
                        "cut off",
                        HostileFiles.cut(files.weights, files.weights.length / 2),
                        "HDF5: /: the file must have 6776 bytes, as its superblock says, got 3388; it is cut off"),
                new Hostile("empty", new byte[0], "must be a file with weights, got something else"),
                new Hostile(
                        "one too few",
                        files.weights(root -> HostileFiles.copy(root, "layers/dense/vars/1", "")),
                        "Dense \"hidden\": must have 2 variables in layers/dense/vars, got 1; take a file of the same layers"),
                new Hostile(
                        "none",
                        files.weights(root -> HostileFiles.copy(root, "layers/dense_1", "")),
                        "Dense \"out\": must have 2 variables in layers/dense_1/vars, got 0; take a file of the same layers"),
                new Hostile(
                        "another shape",
                        files.weights(root -> HostileFiles.copy(root, "layers/dense/vars/0", wide)),
                        "Dense \"hidden\": kernel must have shape (2, 3), got (2, 4) in layers/dense/vars/0; take a file of the same layers"),
                new Hostile(
                        "external link",
                        HostileFiles.ofH5py("external link"),
                        "HDF5: /a: \"link\" must be a hard link, got a external one; its target may be anywhere"),
                new Hostile(
                        "external data",
                        HostileFiles.ofH5py("external data"),
                        "HDF5: /raw: the dataset's data must be in this file, got names of other files"),
                new Hostile(
                        "shard elsewhere",
                        index("../secret.weights.h5"),
                        "weights.json: a file must be one beside it that ends in .weights.h5, got \"../secret.weights.h5\""),
                new Hostile(
                        "shard by its path",
                        index("/etc/secret.weights.h5"),
                        "weights.json: a file must be one beside it that ends in .weights.h5, got \"/etc/secret.weights.h5\""),
                new Hostile(
                        "shard that is not there",
                        index("none.weights.h5"),
                        "a shard must be a file beside the index, got \"none.weights.h5\""),
                new Hostile(
                        "no index",
                        "{\"a\": ".getBytes(StandardCharsets.UTF_8),
                        "weights.json: must be a JSON object with weight_map, which names the files of each group, got other text"),
                new Hostile(
                        "index of no text",
                        new byte[] {'{', (byte) 0xff, (byte) 0xfe, 0},
                        "the index must be text in UTF-8, got something else"));
    }

    @ParameterizedTest
    @MethodSource("weights")
    void weights_are_refused_and_nothing_changes(Hostile hostile) throws IOException {
        Path file = hostile.write(folder, "model.weights.h5");
        try (Model model = HostileFiles.chain()) {
            Weights before = model.getWeights();
            List<Tensor> kept = model.training().optimizerState();

            assertThatThrownBy(() -> model.loadWeights(file))
                    .isExactlyInstanceOf(InvalidFileException.class)
                    .hasMessage("\"" + file + "\": " + hostile.message());

            assertThat(model.getWeights()).isEqualTo(before);
            assertThat(model.training().optimizerState()).isEqualTo(kept);
        }
    }

    @Test
    void a_folder_of_something_else_is_refused() {
        assertThatThrownBy(() -> Model.load(folder))
                .isExactlyInstanceOf(InvalidFileException.class)
                .hasMessage("\"" + folder + "\": the folder must hold config.json and model.weights.h5");
    }

    @Test
    void many_small_members_are_a_bomb_together() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>(Zip.members(new HostileFiles(folder).chain));
        for (int i = 0; i < 100; i++) {
            members.put("assets/" + i, new byte[1 << 20]);
        }
        Path file = Files.write(folder.resolve("many.keras"), Zip.of(members));

        assertThatThrownBy(() -> Model.load(file))
                .isExactlyInstanceOf(InvalidFileException.class)
                .hasMessageMatching("\"\\Q" + file
                        + "\\E\": the zip must unpack to at most 100 times its size, got \\d{9} bytes of \\d{6}");
    }

    private static byte[] index(String shard) {
        return "{\"metadata\": {\"total_size\": 1.0}, \"weight_map\": {\"/layers/dense/vars\": \"%s\"}}"
                .formatted(shard)
                .getBytes(StandardCharsets.UTF_8);
    }
}
