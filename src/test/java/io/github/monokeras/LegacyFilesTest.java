package io.github.monokeras;

import static io.github.monokeras.Closeness.requireClose;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.tensor.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole models that Keras 2 and 3 wrote as {@code .h5} predict here what they predicted there, on every backend. */
class LegacyFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/legacy");
    private static final JsonObject FILES = Golden.read("legacy_files").getAsJsonObject("files");

    static Stream<Arguments> files() {
        return Backends.all("float32").stream()
                .flatMap(backend -> FILES.keySet().stream().map(name -> Arguments.of(backend, name)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void predicts_as_in_python(Backend backend, String name) {
        JsonObject golden = FILES.getAsJsonObject(name);
        List<Tensor> inputs = Golden.tensors(golden.get("inputs"));
        List<Tensor> outputs = Golden.tensors(golden.get("outputs"));
        try (Model model = Model.load(FOLDER.resolve(name)).backend(backend)) {
            List<Tensor> predicted = model.predictAll(inputs.size() == 1 ? inputs.get(0) : inputs, verbose(0));

            assertThat(predicted).hasSameSizeAs(outputs);
            for (int i = 0; i < outputs.size(); i++) {
                requireClose("legacy files", name, predicted.get(i), outputs.get(i), 1e-5);
            }
        }
    }

    @Test
    void what_keras_3_has_no_word_for_is_not_written(@TempDir Path folder) {
        try (Model model = Model.load(FOLDER.resolve("gru.keras2.h5"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> model.save(folder.resolve("m.keras")))
                    .withMessageContaining(
                            ": the hard_sigmoid of Keras 1 and 2 cannot be written, as Keras 3 has none like it;");
            assertThat(folder).isEmptyDirectory();
        }
    }
}
