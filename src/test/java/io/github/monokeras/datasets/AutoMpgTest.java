package io.github.monokeras.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table against what Python's {@code statistics} and {@code hashlib} found in the copies of ISLP and of Bokeh. */
class AutoMpgTest {

    private static final int CARS = 392;
    private static final int FEATURES = 7;

    private static final double[] MEANS = {
        5.471938775510204, 194.41198979591837, 104.46938775510205, 2977.5841836734694,
        15.541326530612244, 75.9795918367347, 1.5765306122448979, 23.445918367346938
    };
    private static final double[] DEVIATIONS = {
        1.7036061141501955, 104.51044418133284, 38.44203271442592, 848.3184465698363,
        2.7553429127509967, 3.6790348996151723, 0.8044900806593062, 7.795045762682584
    };

    private final LabelledTable cars = AutoMpg.loadData();

    @Test
    void has_392_cars_of_7_features_in_float64() {
        assertThat(cars.x().shape()).isEqualTo(Shape.of(CARS, FEATURES));
        assertThat(cars.x().dtype()).isEqualTo(DType.FLOAT64);
        assertThat(cars.y().shape()).isEqualTo(Shape.of(CARS));
        assertThat(cars.y().dtype()).isEqualTo(DType.FLOAT64);
    }

    @Test
    void has_the_sources_names_of_the_features_and_of_what_is_predicted() {
        assertThat(cars.featureNames())
                .containsExactly(
                        "cylinders", "displacement", "horsepower", "weight", "acceleration", "model year", "origin");
        assertThat(cars.targetNames()).containsExactly("mpg");
    }

    @Test
    void has_the_cars_of_the_source_in_its_order() {
        double[][] x = cars.x().toDoubleMatrix();
        double[] y = cars.y().toDoubleArray();
        assertThat(x[0]).containsExactly(8, 307, 130, 3504, 12, 70, 1);
        assertThat(y[0]).isEqualTo(18);
        assertThat(x[1]).containsExactly(8, 350, 165, 3693, 11.5, 70, 1);
        assertThat(y[1]).isEqualTo(15);
        assertThat(x[195]).containsExactly(4, 90, 70, 1937, 14.2, 76, 2);
        assertThat(y[195]).isEqualTo(29);
        assertThat(x[391]).containsExactly(4, 119, 82, 2720, 19.4, 82, 1);
        assertThat(y[391]).isEqualTo(31);
    }

    @Test
    void has_the_means_and_standard_deviations_that_python_finds() {
        for (int column = 0; column <= FEATURES; column++) {
            double[] values = column(column);
            double mean = Arrays.stream(values).average().orElseThrow();
            double variance = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(MEANS[column], within(1e-12 * MEANS[column]));
            assertThat(Math.sqrt(variance)).isCloseTo(DEVIATIONS[column], within(1e-12 * DEVIATIONS[column]));
        }
    }

    @Test
    void counts_cars_by_origin_and_by_cylinders_as_python_does() {
        assertThat(counts(6)).containsExactlyInAnyOrderEntriesOf(Map.of(1.0, 245L, 2.0, 68L, 3.0, 79L));
        assertThat(counts(0))
                .containsExactlyInAnyOrderEntriesOf(Map.of(3.0, 4L, 4.0, 199L, 5.0, 3L, 6.0, 83L, 8.0, 103L));
    }

    /** A copy is in use that has 1982 for 1981. */
    @Test
    void keeps_the_model_years_1981_and_1982_apart() {
        assertThat(counts(5)).hasSize(13).containsEntry(81.0, 28L).containsEntry(82.0, 30L);
    }

    @Test
    void is_the_table_of_both_copies_to_the_bit() throws NoSuchAlgorithmException {
        ByteBuffer bytes =
                ByteBuffer.allocate(CARS * (FEATURES + 1) * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int car = 0; car < CARS; car++) {
            for (double feature : cars.x().slice(car, car + 1).toDoubleArray()) {
                bytes.putDouble(feature);
            }
            bytes.putDouble(cars.y().getFlat(car));
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("ae2460f71f1ad1840d1d006c3179155e59e7e06cd5d42947b730b4e166ca2b31");
    }

    @Test
    void loads_the_same_every_time() {
        assertThat(AutoMpg.loadData()).isEqualTo(cars);
    }

    @Test
    void names_its_creator_its_source_and_its_licence_beside_the_table() throws IOException {
        try (InputStream licence = AutoMpg.class.getResourceAsStream("auto_mpg.LICENCE.txt")) {
            assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("R. Quinlan")
                    .contains("UCI Machine Learning Repository, https://doi.org/10.24432/C5859H")
                    .contains("https://creativecommons.org/licenses/by/4.0/")
                    .contains("What was changed:");
        }
    }

    /** A feature, or behind the last one the miles per gallon. */
    private double[] column(int column) {
        return column == FEATURES
                ? cars.y().toDoubleArray()
                : Arrays.stream(cars.x().toDoubleMatrix())
                        .mapToDouble(row -> row[column])
                        .toArray();
    }

    private Map<Double, Long> counts(int column) {
        return Arrays.stream(column(column))
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
