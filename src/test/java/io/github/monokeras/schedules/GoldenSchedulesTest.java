package io.github.monokeras.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rate that real Keras gave. */
class GoldenSchedulesTest {

    static Stream<JsonObject> values() {
        return GoldenSchedules.entries("values");
    }

    static Stream<JsonObject> lateRestarts() {
        return GoldenSchedules.entries("late_restarts");
    }

    static Stream<JsonObject> refused() {
        return GoldenSchedules.entries("refused");
    }

    static Stream<String> configs() {
        return Golden.read("schedules").getAsJsonObject("configs").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("values")
    void gives_the_rates_of_keras(JsonObject golden) {
        assertRates(golden, golden.get("floatx").getAsString().equals("float64") ? 1e-14 : 1e-6);
    }

    @ParameterizedTest
    @MethodSource("lateRestarts")
    void restarts_at_the_step_of_keras_where_float32_is_late(JsonObject golden) {
        assertRates(golden, 1e-6);
    }

    /** Relative to the highest rate of the case: near 0 Keras has lost the digits of {@code 1 - p} and {@code 1 + cos}. */
    private static void assertRates(JsonObject golden, double tolerance) {
        LearningRateSchedule schedule = GoldenSchedules.made(golden);
        long[] steps = GoldenSchedules.steps(golden).toArray();
        double[] rates = GoldenSchedules.numbers(golden.get("rates")).toArray();
        double highest = GoldenSchedules.numbers(golden.get("rates"))
                .map(Math::abs)
                .max()
                .orElseThrow();
        for (int i = 0; i < steps.length; i++) {
            assertThat(schedule.at(steps[i]))
                    .as("%s at step %d", schedule, steps[i])
                    .isCloseTo(rates[i], within(tolerance * highest));
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void has_the_defaults_of_keras(String name) {
        JsonObject config = Golden.read("schedules").getAsJsonObject("configs").getAsJsonObject(name);
        JsonObject required = values().filter(
                        golden -> golden.get("schedule").getAsString().equals(name))
                .findFirst()
                .orElseThrow()
                .getAsJsonObject("options");

        // The first case of each schedule names nothing but what is required.
        assertThat(config.keySet()).containsAll(required.keySet());
        assertThat(GoldenSchedules.made(name, required))
                .isEqualTo(GoldenSchedules.made(name, config))
                .extracting(made -> made.getClass().getSimpleName())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_what_keras_refuses(JsonObject golden) {
        assertThatThrownBy(() -> GoldenSchedules.made(golden))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(golden.get("schedule").getAsString() + ": ");
    }

    @Test
    void the_first_update_takes_step_0() {
        JsonArray weights = Golden.read("schedules").getAsJsonArray("weights_under_exponential_decay");
        var schedule = new ExponentialDecay(0.1, 5, 0.5);
        double weight = 0;
        for (int step = 0; step < weights.size(); step++) {
            weight -= schedule.at(step);
            assertThat(weight).isCloseTo(weights.get(step).getAsDouble(), within(1e-7));
        }
    }
}
