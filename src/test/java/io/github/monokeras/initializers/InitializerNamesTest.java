package io.github.monokeras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every name in Keras's own list, and some that it refuses. */
class InitializerNamesTest {

    /** Keras also makes an Initializer that cannot initialize, the class above all others. */
    private static final Set<String> LACKING = Set.of("STFT", "Initializer");

    /** Keras lists "constant" too, but then misses its value; here it starts at the default of the class. */
    static Stream<Arguments> knownNames() {
        return named().filter(
                        golden -> !LACKING.contains(golden.get("stands_for").getAsString()))
                .map(golden -> Arguments.of(
                        golden.get("identifier").getAsString(),
                        golden.get("stands_for").getAsString()));
    }

    static Stream<String> lackingNames() {
        return named().filter(golden -> golden.get("stands_for").getAsString().equals("STFT"))
                .map(golden -> golden.get("identifier").getAsString());
    }

    static Stream<String> refusedNames() {
        return Stream.concat(
                Stream.of("Initializer", "initializer"),
                GoldenInitializers.entries("names")
                        .filter(golden -> !golden.has("stands_for"))
                        .map(golden -> golden.get("identifier").getAsString()));
    }

    private static Stream<JsonObject> named() {
        return GoldenInitializers.entries("names").filter(golden -> golden.has("stands_for"));
    }

    @ParameterizedTest
    @MethodSource("knownNames")
    void is_found_by_every_name_of_keras(String name, String expected) {
        assertThat(Initializer.of(name).getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("refusedNames")
    void is_not_found_by_a_name_that_keras_refuses(String name) {
        assertThatThrownBy(() -> Initializer.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("initializer: unknown name \"" + name + "\", the nearest is \"");
    }

    @Test
    void lists_the_names_of_keras_and_no_others() {
        assertThat(Initializer.names())
                .containsExactlyInAnyOrderElementsOf(
                        knownNames().map(known -> (String) known.get()[0]).toList());
    }

    @ParameterizedTest
    @MethodSource("lackingNames")
    void says_that_stft_is_lacking(String name) {
        assertThatThrownBy(() -> Initializer.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("initializer: Keras has \"" + name
                        + "\", which is not built here yet; choose one of glorot_uniform,");
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest_and_all() {
        assertThatThrownBy(() -> Initializer.of("glorot_unifrom"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "initializer: unknown name \"glorot_unifrom\", the nearest is \"glorot_uniform\"; choose one of "
                                + String.join(", ", Initializer.names()));
    }
}
