package io.github.monokeras.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.GoldenNames;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationTest {

    static Stream<Arguments> knownNames() {
        return GoldenNames.known("activations");
    }

    static Stream<String> refusedNames() {
        return GoldenNames.refused("activations");
    }

    @ParameterizedTest
    @MethodSource("knownNames")
    void is_found_by_the_name_of_keras(String name, String expected) {
        assertThat(Activation.of(name)).hasToString(expected);
    }

    @ParameterizedTest
    @MethodSource("refusedNames")
    void is_not_found_by_a_name_that_keras_refuses(String name) {
        assertThatThrownBy(() -> Activation.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("activation: unknown name \"" + name + "\", the nearest is \"")
                .hasMessageEndingWith("\"; choose one of linear, relu, sigmoid, tanh, softmax");
    }

    @ParameterizedTest
    @EnumSource
    void is_found_by_what_it_prints(Activation activation) {
        assertThat(Activation.of(activation.toString())).isSameAs(activation);
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest_and_all() {
        assertThatThrownBy(() -> Activation.of("rellu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("activation: unknown name \"rellu\", the nearest is \"relu\";"
                        + " choose one of linear, relu, sigmoid, tanh, softmax");
    }

    @ParameterizedTest
    @CsvSource({"RELU, relu", "ReLU, relu", "TANH, tanh", "Tanh, tanh", "SOFTMAX, softmax", "sigmod, sigmoid"})
    void the_nearest_name_may_be_the_same_in_another_case(String name, String nearest) {
        assertThatThrownBy(() -> Activation.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the nearest is \"" + nearest + "\"");
    }
}
