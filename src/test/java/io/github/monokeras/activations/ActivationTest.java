package io.github.monokeras.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.GoldenNames;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationTest {

    static Stream<Arguments> knownNames() {
        return Stream.concat(
                GoldenNames.known("activations"),
                asked().filter(golden -> golden.has("is"))
                        .map(golden -> Arguments.of(
                                golden.get("identifier").getAsString(),
                                golden.get("is").getAsString())));
    }

    static Stream<String> refusedNames() {
        return Stream.concat(
                GoldenNames.refused("activations"),
                asked().filter(golden -> golden.has("error"))
                        .map(golden -> golden.get("identifier").getAsString()));
    }

    /** Every name that Keras knows and some that it does not, but for the one that no layer can use. */
    private static Stream<JsonObject> asked() {
        return Golden.read("activations").getAsJsonArray("names").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(golden -> !golden.get("identifier").isJsonNull())
                .filter(golden -> !golden.get("identifier").getAsString().equals("threshold"));
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
                .hasMessageEndingWith("\"; choose one of " + String.join(", ", Activation.names()));
    }

    @Test
    void lists_every_name_that_keras_knows() {
        List<String> known = asked().filter(golden -> golden.has("is"))
                .map(golden -> golden.get("identifier").getAsString())
                .toList();

        assertThat(Activation.names()).containsExactlyInAnyOrderElementsOf(known);
        assertThat(Activation.names())
                .startsWith("linear", "relu", "sigmoid", "tanh", "softmax")
                .hasSize(Activation.values().length + 1);
    }

    @Test
    void refuses_the_name_that_no_layer_of_keras_can_use() {
        JsonObject golden = Golden.read("activations").getAsJsonObject("needs_numbers");
        assertThat(golden.get("message").getAsString())
                .isEqualTo("threshold() missing 2 required positional arguments");

        assertThatThrownBy(() -> Activation.of(golden.get("name").getAsString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("activation: \"threshold\" has two numbers without a default, which no name can give,"
                        + " in Keras neither; take the layer ReLU with its threshold");
    }

    @ParameterizedTest
    @EnumSource
    void is_found_by_what_it_prints(Activation activation) {
        assertThat(Activation.ofFile(activation.toString())).isSameAs(activation);
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest_and_all() {
        assertThatThrownBy(() -> Activation.of("rellu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("activation: unknown name \"rellu\", the nearest is \"relu\";"
                        + " choose one of linear, relu, sigmoid, tanh, softmax, ");
    }

    @ParameterizedTest
    @CsvSource({"RELU, relu", "ReLU, relu", "TANH, tanh", "SOFTMAX, softmax", "sigmod, sigmoid", "GELU, gelu"})
    void the_nearest_name_may_be_the_same_in_another_case(String name, String nearest) {
        assertThatThrownBy(() -> Activation.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the nearest is \"" + nearest + "\"");
    }

    @Test
    void leaves_shapes_alone_but_for_glu() {
        assertThat(Arrays.stream(Activation.values())
                        .filter(activation ->
                                !activation.outputShape(Shape.of(5, 6)).equals(Shape.of(5, 6))))
                .containsExactly(Activation.GLU);
        assertThat(Activation.GLU.outputShape(Shape.of(5, 6))).isEqualTo(Shape.of(5, 3));
    }

    @Test
    void glu_refuses_what_it_cannot_halve() {
        for (Shape shape : List.of(Shape.of(4, 3), Shape.of())) {
            assertThatThrownBy(() -> Activation.GLU.outputShape(shape))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("glu: the last axis must be even, for one half to gate the other, got shape " + shape);
        }
    }
}
