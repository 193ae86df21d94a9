package io.github.monokeras;

import static io.github.monokeras.Closeness.requireClose;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonObject;
import io.github.monokeras.backend.djl.DjlBackend;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Opens what {@code check_exchange.py} has saved: files of this library that Keras opened, trained and wrote again. Without
 * that program having run, there is nothing to test.
 */
class ReopenedTest {

    @TestFactory
    Stream<DynamicTest> predicts_what_python_does() {
        List<Path> folders = ExchangeRows.reopened();
        assumeFalse(folders.isEmpty(), "check_exchange.py has not run");
        return folders.stream().flatMap(ReopenedTest::tests);
    }

    private static Stream<DynamicTest> tests(Path folder) {
        JsonObject rows = ExchangeRows.of(folder);
        if (rows.isEmpty()) {
            return fail(folder + " lists no rows");
        }
        return rows.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        folder.getFileName() + " " + name,
                        () -> predicts(folder.resolve(name + ".keras"), rows.getAsJsonObject(name))));
    }

    private static void predicts(Path file, JsonObject row) {
        List<Tensor> outputs = ExchangeRows.tensors(row.get("outputs"));
        try (Model model = Model.load(file).backend(new DjlBackend())) {
            List<Tensor> predicted =
                    model.predictAll(ExchangeRows.all(ExchangeRows.tensors(row.get("inputs"))), verbose(0));

            assertThat(predicted).hasSameSizeAs(outputs);
            for (int i = 0; i < outputs.size(); i++) {
                requireClose("reopened", file.toString(), predicted.get(i).cast(DType.FLOAT64), outputs.get(i), 1e-5);
            }
        }
    }
}
