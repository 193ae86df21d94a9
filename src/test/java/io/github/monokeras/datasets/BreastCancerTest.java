package io.github.monokeras.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.preprocessing.MinMaxScaler;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table against the one that real scikit-learn loads. */
class BreastCancerTest {

    private static final JsonObject GOLDEN = Golden.read("preprocessing").getAsJsonObject("breast_cancer");

    private final LabelledTable table = BreastCancer.loadData();

    @Test
    void has_569_samples_of_30_features_in_float64() {
        assertThat(table.x().shape()).isEqualTo(Shape.of(569, 30));
        assertThat(table.x().dtype()).isEqualTo(DType.FLOAT64);
        assertThat(table.y().shape()).isEqualTo(Shape.of(569));
        assertThat(golden("shape").toDoubleArray()).containsExactly(569, 30);
    }

    @Test
    void calls_212_malignant_0_and_357_benign_1() {
        assertThat(table.targetNames()).containsExactly("malignant", "benign").isEqualTo(strings("target_names"));
        long malignant = Arrays.stream(table.y().toDoubleArray())
                .filter(label -> label == 0)
                .count();
        long benign = Arrays.stream(table.y().toDoubleArray())
                .filter(label -> label == 1)
                .count();
        assertThat(new double[] {malignant, benign})
                .containsExactly(212, 357)
                .containsExactly(golden("counts").toDoubleArray());
    }

    @Test
    void has_scikit_learns_names_of_the_features() {
        assertThat(table.featureNames()).isEqualTo(strings("feature_names")).hasSize(30);
    }

    @Test
    void begins_and_ends_with_the_rows_of_scikit_learn() {
        assertThat(table.x().slice(0, 2)).isEqualTo(golden("first_rows"));
        assertThat(table.x().slice(567, 569)).isEqualTo(golden("last_rows"));
    }

    @Test
    void is_scikit_learns_table_to_the_bit() {
        assertThat(sha256(table.x())).isEqualTo(GOLDEN.get("data_sha256").getAsString());
        assertThat(table.y().cast(DType.FLOAT64)).isEqualTo(golden("target"));
    }

    @Test
    void has_the_means_and_standard_deviations_that_numpy_finds() {
        double[] means = golden("means").toDoubleArray();
        double[] deviations = golden("standard_deviations").toDoubleArray();
        for (int feature = 0; feature < 30; feature++) {
            int column = feature;
            double[] values = Arrays.stream(table.x().toDoubleMatrix())
                    .mapToDouble(row -> row[column])
                    .toArray();
            double mean = Arrays.stream(values).average().orElseThrow();
            double variance = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(means[feature], within(1e-12 * means[feature]));
            assertThat(Math.sqrt(variance)).isCloseTo(deviations[feature], within(1e-12 * deviations[feature]));
        }
    }

    @Test
    void is_scaled_as_scikit_learn_scales_it_to_the_bit() {
        MinMaxScaler scaler = new MinMaxScaler();
        Tensor scaled = scaler.fitTransform(table.x());
        assertThat(scaler.dataMin()).isEqualTo(golden("data_min"));
        assertThat(scaler.dataMax()).isEqualTo(golden("data_max"));
        assertThat(scaled.slice(0, 2)).isEqualTo(golden("scaled_first_rows"));
        assertThat(sha256(scaled)).isEqualTo(GOLDEN.get("scaled_sha256").getAsString());
        assertThat(sha256(scaler.inverseTransform(scaled)))
                .isEqualTo(GOLDEN.get("restored_sha256").getAsString());
    }

    @Test
    void loads_the_same_every_time() {
        assertThat(BreastCancer.loadData()).isEqualTo(table);
    }

    @Test
    void names_its_creators_its_source_and_its_licence_beside_the_table() throws IOException {
        try (InputStream licence = BreastCancer.class.getResourceAsStream("breast_cancer.LICENCE.txt")) {
            assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("William H. Wolberg, Olvi L. Mangasarian, W. Nick Street")
                    .contains("UCI Machine Learning Repository, https://doi.org/10.24432/C5DW2B")
                    .contains("https://creativecommons.org/licenses/by/4.0/")
                    .contains("What was changed:");
        }
    }

    private static Tensor golden(String key) {
        return Golden.tensor(GOLDEN.get(key));
    }

    private static List<String> strings(String key) {
        return GOLDEN.getAsJsonArray(key).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    /** Of the numbers as little-endian doubles, as the golden program takes it. */
    private static String sha256(Tensor tensor) {
        ByteBuffer bytes = ByteBuffer.allocate(tensor.size() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : tensor.toDoubleArray()) {
            bytes.putDouble(value);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
