package io.github.monokeras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the initializers draw, against what Keras says and draws. */
class DistributionTest {

    private static final int SEED = 20_250_101;

    static Stream<JsonObject> glorotLimits() {
        return golden("glorot_uniform");
    }

    static Stream<JsonObject> drawnByKeras() {
        return golden("drawn");
    }

    private static Stream<JsonObject> golden(String what) {
        return Golden.read("pieces").getAsJsonObject("initializers").getAsJsonArray(what).asList().stream()
                .map(JsonElement::getAsJsonObject);
    }

    private static Shape shape(JsonObject golden) {
        return Shape.of(golden.getAsJsonArray("shape").asList().stream()
                .mapToInt(JsonElement::getAsInt)
                .toArray());
    }

    private static double[] drawn(Initializer initializer, Shape shape) {
        return initializer.initialize(shape, new Random(SEED)).toDoubleArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double standardDeviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }

    private static double share(double[] values, DoublePredicate counted) {
        return (double) Arrays.stream(values).filter(counted).count() / values.length;
    }

    @ParameterizedTest
    @MethodSource("glorotLimits")
    void glorot_uniform_has_the_limit_of_keras(JsonObject golden) {
        assertThat(GlorotUniform.limit(shape(golden)))
                .isCloseTo(golden.get("max").getAsDouble(), within(1e-15))
                .isCloseTo(-golden.get("min").getAsDouble(), within(1e-15));
    }

    @Test
    void glorot_uniform_has_a_limit_for_a_single_number_too() {
        assertThat(GlorotUniform.limit(Shape.of())).isEqualTo(Math.sqrt(3));
    }

    @ParameterizedTest
    @MethodSource("drawnByKeras")
    void draws_with_the_mean_and_the_deviation_of_keras(JsonObject golden) {
        double[] values = drawn(Initializer.of(golden.get("name").getAsString()), shape(golden));
        double deviation = golden.get("standard_deviation").getAsDouble();

        // Five standard errors, for the mean of both sides.
        double error = 5 * deviation * Math.sqrt(2.0 / values.length);
        assertThat(mean(values)).isCloseTo(golden.get("mean").getAsDouble(), within(error));
        assertThat(standardDeviation(values)).isCloseTo(deviation, within(deviation * 0.01));
    }

    @Test
    void glorot_uniform_fills_its_interval_evenly() {
        Shape shape = Shape.of(400, 500);
        double limit = Math.sqrt(6.0 / 900);

        assertEven(drawn(new GlorotUniform(), shape), -limit, limit);
    }

    @Test
    void random_uniform_fills_its_interval_evenly() {
        assertEven(drawn(new RandomUniform(), Shape.of(100_000)), -0.05, 0.05);
        assertEven(drawn(new RandomUniform(2, 5, null), Shape.of(100_000)), 2, 5);
    }

    private static void assertEven(double[] values, double from, double to) {
        assertThat(share(values, value -> value >= (float) from && value <= (float) to))
                .isEqualTo(1);
        for (int tenth = 0; tenth < 10; tenth++) {
            double low = from + (to - from) * tenth / 10;
            double high = from + (to - from) * (tenth + 1) / 10;
            assertThat(share(values, value -> value >= low && value < high))
                    .as("tenth %d", tenth)
                    .isCloseTo(0.1, within(0.005));
        }
    }

    @Test
    void random_normal_has_the_shares_of_the_bell() {
        double[] values = drawn(new RandomNormal(3, 2, null), Shape.of(100_000));

        assertThat(mean(values)).isCloseTo(3, within(0.03));
        assertThat(standardDeviation(values)).isCloseTo(2, within(0.02));
        assertThat(share(values, value -> value < 3)).isCloseTo(0.5, within(0.008));
        assertThat(share(values, value -> Math.abs(value - 3) < 2)).isCloseTo(0.6827, within(0.008));
        assertThat(share(values, value -> Math.abs(value - 3) < 4)).isCloseTo(0.9545, within(0.004));
        assertThat(share(values, value -> Math.abs(value - 3) < 6)).isCloseTo(0.9973, within(0.001));
    }
}
