package io.github.monokeras.regularizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.tensor.Shape;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, defaults and ranges as Keras has them. */
class RegularizerTest {

    static Stream<JsonObject> knownNames() {
        return names().filter(golden -> golden.has("is")).filter(golden -> !isTheClassAboveAll(golden));
    }

    static Stream<JsonObject> refusedNames() {
        return names().filter(golden -> golden.has("error") || isTheClassAboveAll(golden));
    }

    static Stream<JsonObject> refused() {
        return GoldenRegularizers.entries("refused");
    }

    static Stream<JsonObject> refusedShapes() {
        return GoldenRegularizers.entries("refused_shapes")
                .filter(golden -> golden.get("class_name").getAsString().endsWith("Regularizer"));
    }

    private static Stream<JsonObject> names() {
        return GoldenRegularizers.GOLDEN.getAsJsonObject("names").getAsJsonArray("regularizers").asList().stream()
                .map(JsonElement::getAsJsonObject);
    }

    /** Keras also makes a Regularizer that costs nothing. */
    private static boolean isTheClassAboveAll(JsonObject golden) {
        return golden.has("is") && golden.get("is").getAsString().equals("Regularizer");
    }

    private static JsonObject config(String name) {
        return GoldenRegularizers.GOLDEN.getAsJsonObject("configs").getAsJsonObject(name);
    }

    @ParameterizedTest
    @MethodSource("knownNames")
    void is_found_by_every_name_of_keras(JsonObject golden) {
        assertThat(Regularizer.of(golden.get("identifier").getAsString())
                        .getClass()
                        .getSimpleName())
                .isEqualTo(golden.get("is").getAsString());
    }

    @Test
    void lists_the_names_of_keras_and_no_others() {
        assertThat(Regularizer.names())
                .containsExactlyInAnyOrderElementsOf(knownNames()
                        .map(golden -> golden.get("identifier").getAsString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("refusedNames")
    void is_not_found_by_another_name(JsonObject golden) {
        String name = golden.get("identifier").getAsString();
        assertThatThrownBy(() -> Regularizer.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("regularizer: unknown name \"" + name + "\", the nearest is \"");
    }

    @Test
    void starts_from_the_defaults_of_keras() {
        assertThat(config("L1").keySet()).isEqualTo(Set.of("l1"));
        assertThat((float) new L1().l1()).isEqualTo(config("L1").get("l1").getAsFloat());
        assertThat(config("L2").keySet()).isEqualTo(Set.of("l2"));
        assertThat(new L2().l2()).isEqualTo(config("L2").get("l2").getAsDouble());
        assertThat(config("L1L2").keySet()).isEqualTo(Set.of("l1", "l2"));
        assertThat(new L1L2().l1()).isEqualTo(config("L1L2").get("l1").getAsDouble());
        assertThat(new L1L2().l2()).isEqualTo(config("L1L2").get("l2").getAsDouble());
        JsonObject orthogonal = config("OrthogonalRegularizer");
        assertThat(orthogonal.keySet()).isEqualTo(Set.of("factor", "mode"));
        assertThat((float) new OrthogonalRegularizer().factor())
                .isEqualTo(orthogonal.get("factor").getAsFloat());
        assertThat(new OrthogonalRegularizer().mode())
                .isEqualTo(orthogonal.get("mode").getAsString());
    }

    /** Keras shows its default as 0.009999999776482582: it keeps the factor in float32. */
    @Test
    void keeps_its_factor_in_full() {
        assertThat(new L1().l1()).isEqualTo(0.01);
        assertThat(new OrthogonalRegularizer().factor()).isEqualTo(0.01);
    }

    @Test
    void changes_one_option_at_a_time() {
        assertThat(new L1L2().l1(0.5)).isEqualTo(new L1L2(0.5, 0));
        assertThat(new L1L2(0.5, 0).l2(0.25)).isEqualTo(new L1L2(0.5, 0.25));
        assertThat(new OrthogonalRegularizer().factor(0.5)).isEqualTo(new OrthogonalRegularizer(0.5, "rows"));
        assertThat(new OrthogonalRegularizer(0.5).mode("columns")).isEqualTo(new OrthogonalRegularizer(0.5, "columns"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_what_keras_refuses(JsonObject golden) {
        assertThat(golden.get("error").getAsString()).isEqualTo("ValueError");
        assertThatThrownBy(() -> GoldenRegularizers.regularizer(golden))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(golden.get("class_name").getAsString() + ": ");
    }

    @Test
    void says_what_an_option_must_be() {
        assertThatThrownBy(() -> new L1(-0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("L1: l1 must be at least 0 and finite, got -0.5");
        assertThatThrownBy(() -> new L2(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("L2: l2 must be at least 0 and finite, got NaN");
        assertThatThrownBy(() -> new L1L2().l2(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("L1L2: l2 must be at least 0 and finite, got -1.0");
        assertThatThrownBy(() -> new OrthogonalRegularizer().mode("row"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("OrthogonalRegularizer: mode must be \"rows\" or \"columns\", got \"row\"");
    }

    @ParameterizedTest
    @MethodSource("refusedShapes")
    void refuses_the_shapes_that_keras_refuses(JsonObject golden) {
        Regularizer regularizer = GoldenRegularizers.regularizer(golden);
        Shape shape = Shape.of(golden.getAsJsonArray("shape").asList().stream()
                .mapToInt(JsonElement::getAsInt)
                .toArray());
        assertThatThrownBy(() -> regularizer.requireWeight(shape))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("OrthogonalRegularizer: the weight must have 2 axes, got " + shape);
    }

    @ParameterizedTest
    @CsvSource({"rows, 1, 3, columns", "columns, 3, 1, rows"})
    void refuses_a_matrix_without_a_pair_where_keras_makes_nan(String mode, int rows, int columns, String other) {
        assertThat(GoldenRegularizers.entries("single_vectors"))
                .extracting(golden -> golden.get("value").getAsString())
                .containsExactly("nan", "nan");
        Shape shape = Shape.of(rows, columns);
        assertThatThrownBy(() -> new OrthogonalRegularizer().mode(mode).requireWeight(shape))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("OrthogonalRegularizer: the weight must have at least 2 %s, got %s; choose mode \"%s\""
                        .formatted(mode, shape, other));
        assertThatCode(() -> new OrthogonalRegularizer().mode(other).requireWeight(shape))
                .doesNotThrowAnyException();
    }
}
