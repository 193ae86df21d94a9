package io.github.monokeras.onnx;

import static io.github.monokeras.Closeness.requireClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.onnxruntime.OrtException;
import io.github.monokeras.Closeness;
import io.github.monokeras.layers.LayerRow;
import io.github.monokeras.layers.LayerTable;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table of layers, exported and run by ONNX Runtime, gives what real Keras computed, or is refused. */
class OnnxCoverageTest {

    private static final double TOLERANCE = 1e-5;

    private static final Path REPORT = Path.of("target", "onnx-coverage.md");

    private static final List<String> EXPORTED = new ArrayList<>();

    /** The rows that ONNX cannot say, and why. */
    private static final Map<String, String> REFUSED = refused();

    static Stream<LayerRow> rows() {
        return LayerTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void computes_what_keras_does(LayerRow row) throws OrtException {
        String reason = REFUSED.get(row.name());
        if (reason != null) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OnnxRun.exported(row.graph()))
                    .withMessageMatching("\\w+ \"\\w+\": cannot be exported to ONNX, .*")
                    .withMessageContaining(reason);
            return;
        }
        List<Tensor> actual;
        try (OnnxRun run = new OnnxRun(OnnxRun.exported(row.graph()))) {
            actual = run.run(row.inputs());
        }
        List<Tensor> expected = row.tensors("outputs");
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            requireClose("onnx", "output " + i, actual.get(i), expected.get(i), TOLERANCE);
        }
        EXPORTED.add(row.name());
    }

    @AfterAll
    static void write_what_is_covered() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# ONNX: the table of layers\n");
        lines.add("%d rows are exported, with a largest deviation of %.1e from Keras; %d are refused."
                .formatted(EXPORTED.size(), Closeness.largest().getOrDefault("onnx", 0.0), REFUSED.size()));
        lines.add("\n## Refused\n");
        REFUSED.forEach((row, reason) -> lines.add("- `%s`: %s".formatted(row, reason)));
        lines.add("\n## Exported\n");
        EXPORTED.forEach(row -> lines.add("- `%s`".formatted(row)));
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, lines);
        assertThat(EXPORTED).isNotEmpty();
    }

    private static Map<String, String> refused() {
        Map<String, String> refused = new LinkedHashMap<>();
        List.of("", "_mask", "_salt", "_two_salts", "_one_hot_column", "_multi_hot", "_count")
                .forEach(options -> refused.put("hashing" + options, "which has no operations for it; leave it out"));
        List.of("_mask", "_farmhash", "_siphash", "_count")
                .forEach(options -> refused.put(
                        "integer_lookup" + options,
                        "which gives all numbers beyond the vocabulary the same index; set numOovIndices to 1, not "));
        refused.put("center_crop_unknown", "which cannot find the middle of images of unknown size; give the input");
        return refused;
    }
}
