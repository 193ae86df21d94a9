package io.github.monokeras.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.monokeras.GoldenNames;
import io.github.monokeras.names.AutoNames;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossTest {

    static Stream<Arguments> knownNames() {
        return GoldenNames.known("losses");
    }

    static Stream<String> refusedNames() {
        return GoldenNames.refused("losses");
    }

    @ParameterizedTest
    @MethodSource("knownNames")
    void is_found_by_every_name_of_keras(String name, String expected) {
        String found = Loss.of(name).getClass().getSimpleName();

        assertThat(AutoNames.snakeCase(found)).isEqualTo(AutoNames.snakeCase(expected));
    }

    @ParameterizedTest
    @MethodSource("refusedNames")
    void is_not_found_by_a_name_that_keras_refuses(String name) {
        assertThatThrownBy(() -> Loss.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("loss: unknown name \"" + name + "\", the nearest is \"");
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest_and_all() {
        assertThatThrownBy(() -> Loss.of("mean_square_error"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "loss: unknown name \"mean_square_error\", the nearest is \"mean_squared_error\"; choose one of "
                                + String.join(", ", Loss.names()));
    }

    @Test
    void binary_crossentropy_has_the_defaults_of_keras() {
        JsonObject config = GoldenNames.config("BinaryCrossentropy");

        assertThat(new BinaryCrossentropy())
                .isEqualTo(new BinaryCrossentropy(
                        config.get("from_logits").getAsBoolean(),
                        config.get("label_smoothing").getAsDouble(),
                        Reduction.SUM_OVER_BATCH_SIZE));
        assertThat(Loss.of("bce")).isEqualTo(new BinaryCrossentropy());
    }

    @Test
    void binary_crossentropy_keeps_one_option_when_the_other_is_set() {
        assertThat(new BinaryCrossentropy().fromLogits(true).labelSmoothing(0.2).fromLogits(false))
                .isEqualTo(new BinaryCrossentropy(false, 0.2, Reduction.SUM_OVER_BATCH_SIZE));
        assertThat(new BinaryCrossentropy().labelSmoothing(0.2).fromLogits(true).labelSmoothing(0.1))
                .isEqualTo(new BinaryCrossentropy(true, 0.1, Reduction.SUM_OVER_BATCH_SIZE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void binary_crossentropy_smooths_labels_from_0_to_1(double smoothing) {
        assertThat(new BinaryCrossentropy().labelSmoothing(smoothing).labelSmoothing())
                .isEqualTo(smoothing);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void binary_crossentropy_refuses_other_smoothing(double smoothing) {
        assertThatThrownBy(() -> new BinaryCrossentropy().labelSmoothing(smoothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("BinaryCrossentropy: labelSmoothing must be within 0 and 1, got " + smoothing);
    }
}
