package io.github.monokeras.saving.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.monokeras.saving.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What h5py wrote is read as h5py reads it. */
class Hdf5GoldenTest {

    @ParameterizedTest
    @ValueSource(strings = {"hdf5_default.h5", "hdf5_latest.h5"})
    void reads_what_h5py_wrote(String name) throws IOException {
        Hdf5Group root = Hdf5Reader.read(GoldenFiles.FOLDER.resolve(name));
        Map<String, JsonObject> golden = GoldenFiles.nodes();

        assertThat(GoldenFiles.paths(root)).containsExactlyInAnyOrderElementsOf(golden.keySet());
        golden.forEach((path, node) -> GoldenFiles.verify(path, root.find(path).orElseThrow(), node));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdf5_default.h5", "hdf5_latest.h5"})
    void a_dataset_of_strings_is_there_but_has_no_values(String name) {
        Hdf5Dataset strings = Hdf5Reader.read(GoldenFiles.FOLDER.resolve(name))
                .dataset("types/strings")
                .orElseThrow();

        assertThat(strings).hasToString("(2,) other");
        assertThatThrownBy(strings::values)
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("HDF5: /types/strings: the dataset must hold numbers, got strings or another type");
    }

    @Test
    void a_file_that_was_read_can_be_deleted_and_its_numbers_are_still_there(@TempDir Path folder) throws IOException {
        Path copy = Files.copy(GoldenFiles.FOLDER.resolve("hdf5_default.h5"), folder.resolve("copy.h5"));
        Hdf5Group root = Hdf5Reader.read(copy);
        Files.delete(copy);

        assertThat(root.dataset("layers/dense/vars/1").orElseThrow().values()).hasToString("[0. 0. 0.]");
    }
}
