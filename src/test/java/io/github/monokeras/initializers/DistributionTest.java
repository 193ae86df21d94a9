package io.github.monokeras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the initializers draw, against what Keras says and draws. */
class DistributionTest {

    private static final int SEED = 20_250_101;

    static Stream<JsonObject> drawnByKeras() {
        return Stream.concat(
                Golden.read("pieces").getAsJsonObject("initializers").getAsJsonArray("drawn").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .peek(golden -> {
                            golden.add("initializer", golden.get("name"));
                            golden.add("options", new JsonObject());
                        }),
                GoldenInitializers.entries("drawn"));
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
    @MethodSource("drawnByKeras")
    void draws_with_the_mean_and_the_deviation_of_keras(JsonObject golden) {
        double[] values = drawn(GoldenInitializers.made(golden), GoldenInitializers.shape(golden));
        double deviation = golden.get("standard_deviation").getAsDouble();

        // Five standard errors, for the mean of both sides; the deviation's is at most 1 / sqrt(2n) of it, the
        // normal's.
        double error = 5 * deviation * Math.sqrt(2.0 / values.length);
        assertThat(mean(values)).isCloseTo(golden.get("mean").getAsDouble(), within(error));
        assertThat(standardDeviation(values)).isCloseTo(deviation, within(error / Math.sqrt(2)));
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

    /** The bell's shares within 1/2 and 1 standard deviation, each over its share within 2. */
    @Test
    void truncated_normal_has_the_shares_of_the_bell_without_its_ends() {
        double[] values = drawn(new TruncatedNormal(3, 2, null), Shape.of(100_000));

        assertThat(mean(values)).isCloseTo(3, within(0.03));
        assertThat(standardDeviation(values)).isCloseTo(2 * 0.8796256610342398, within(0.02));
        assertThat(share(values, value -> value < 3)).isCloseTo(0.5, within(0.008));
        assertThat(share(values, value -> Math.abs(value - 3) < 1)).isCloseTo(0.3829 / 0.9545, within(0.008));
        assertThat(share(values, value -> Math.abs(value - 3) < 2)).isCloseTo(0.6827 / 0.9545, within(0.008));
        assertThat(share(values, value -> Math.abs(value - 3) > 3.9)).isBetween(0.001, 0.02);
        assertThat(share(values, value -> Math.abs(value - 3) > 4)).isEqualTo(0);
    }

    @Test
    void what_is_scaled_has_the_variance_that_it_says() {
        Shape shape = Shape.of(200, 300);

        for (String distribution : List.of("truncated_normal", "untruncated_normal", "uniform")) {
            VarianceScaling scaling =
                    new VarianceScaling().scale(3).mode("fan_avg").distribution(distribution);
            assertThat(standardDeviation(drawn(scaling, shape)))
                    .as(distribution)
                    .isCloseTo(Math.sqrt(3 / 250.0), within(0.0022));
        }
    }
}
