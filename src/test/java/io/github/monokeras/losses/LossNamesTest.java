package io.github.monokeras.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.names.AutoNames;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names and defaults of all losses against real Keras. */
class LossNamesTest {

    private static final Set<String> LACKING = Set.of("circle", "Circle", "ctc", "CTC");

    static Stream<Arguments> names() {
        return Golden.read("losses").getAsJsonObject("names").entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    static Stream<Arguments> configs() {
        return Golden.read("losses").getAsJsonObject("configs").entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void means_what_keras_means_by_a_name(String name, JsonElement expected) {
        if (expected.isJsonNull()) {
            assertThatThrownBy(() -> Loss.of(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("loss: unknown name \"" + name + "\"");
        } else if (LACKING.contains(name)) {
            assertThatThrownBy(() -> Loss.of(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Keras has \"" + name + "\", which is not built here yet");
        } else {
            String found = Loss.of(name).getClass().getSimpleName();
            String known = AutoNames.snakeCase(expected.getAsString()).replace("kldivergence", "kl_divergence");
            assertThat(AutoNames.snakeCase(found).replace("kldivergence", "kl_divergence"))
                    .isEqualTo(known);
        }
    }

    @Test
    void knows_no_name_that_keras_does_not() {
        JsonObject names = Golden.read("losses").getAsJsonObject("names");

        assertThat(Loss.names())
                .allSatisfy(name -> assertThat(names.get(name).isJsonNull()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("configs")
    void has_the_defaults_of_keras(String name, JsonElement config) {
        JsonObject options = new JsonObject();
        for (Map.Entry<String, JsonElement> option : config.getAsJsonObject().entrySet()) {
            if (!option.getValue().isJsonNull()) {
                options.add(option.getKey(), option.getValue());
            }
        }

        assertThat(described(name, options)).isEqualTo(described(name, new JsonObject()));
    }

    private static Loss described(String name, JsonObject config) {
        JsonObject description = new JsonObject();
        description.addProperty("class_name", name);
        description.add("config", config);
        return GoldenLosses.described(description);
    }
}
