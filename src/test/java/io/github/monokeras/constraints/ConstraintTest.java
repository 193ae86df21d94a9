package io.github.monokeras.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.regularizers.GoldenRegularizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names and defaults as Keras has them, and the ranges, which Keras does not check. */
class ConstraintTest {

    static Stream<JsonObject> knownNames() {
        return names().filter(golden -> golden.has("is")).filter(golden -> !isTheClassAboveAll(golden));
    }

    static Stream<JsonObject> refusedNames() {
        return names().filter(golden -> golden.has("error") || isTheClassAboveAll(golden));
    }

    static Stream<JsonObject> refusedShapes() {
        return GoldenRegularizers.entries("refused_shapes")
                .filter(golden -> golden.get("class_name").getAsString().endsWith("Norm"));
    }

    static Stream<Arguments> outOfRange() {
        return Stream.of(
                refusal(() -> new MaxNorm(-1), "MaxNorm: maxValue must be at least 0, got -1.0"),
                refusal(() -> new MaxNorm().maxValue(Double.NaN), "MaxNorm: maxValue must be at least 0, got NaN"),
                refusal(() -> new MaxNorm().axis(new int[0]), "MaxNorm: axis must name at least one axis, got none"),
                refusal(() -> new UnitNorm(List.of()), "UnitNorm: axis must name at least one axis, got none"),
                refusal(() -> new MinMaxNorm().minValue(-1), "MinMaxNorm: minValue must be at least 0, got -1.0"),
                refusal(
                        () -> new MinMaxNorm(2, 1.5),
                        "MinMaxNorm: maxValue must be at least minValue, got 1.5 and minValue 2.0"),
                refusal(
                        () -> new MinMaxNorm().maxValue(Double.NaN),
                        "MinMaxNorm: maxValue must be at least minValue, got NaN and minValue 0.0"),
                refusal(() -> new MinMaxNorm().rate(-0.1), "MinMaxNorm: rate must be within 0 and 1, got -0.1"),
                refusal(() -> new MinMaxNorm().rate(1.1), "MinMaxNorm: rate must be within 0 and 1, got 1.1"),
                refusal(
                        () -> new MinMaxNorm(0, 1, 1, List.of()),
                        "MinMaxNorm: axis must name at least one axis, got none"));
    }

    private static Arguments refusal(Supplier<Constraint> made, String message) {
        return Arguments.of(made, message);
    }

    private static Stream<JsonObject> names() {
        return GoldenRegularizers.GOLDEN.getAsJsonObject("names").getAsJsonArray("constraints").asList().stream()
                .map(JsonElement::getAsJsonObject);
    }

    /** Keras also makes a Constraint that leaves weights where they are. */
    private static boolean isTheClassAboveAll(JsonObject golden) {
        return golden.has("is") && golden.get("is").getAsString().equals("Constraint");
    }

    private static JsonObject config(String name) {
        return GoldenRegularizers.GOLDEN.getAsJsonObject("configs").getAsJsonObject(name);
    }

    @ParameterizedTest
    @MethodSource("knownNames")
    void is_found_by_every_name_of_keras(JsonObject golden) {
        assertThat(Constraint.of(golden.get("identifier").getAsString())
                        .getClass()
                        .getSimpleName())
                .isEqualTo(golden.get("is").getAsString());
    }

    @Test
    void lists_the_names_of_keras_and_no_others() {
        assertThat(Constraint.names())
                .containsExactlyInAnyOrderElementsOf(knownNames()
                        .map(golden -> golden.get("identifier").getAsString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("refusedNames")
    void is_not_found_by_another_name(JsonObject golden) {
        String name = golden.get("identifier").getAsString();
        assertThatThrownBy(() -> Constraint.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("constraint: unknown name \"" + name + "\", the nearest is \"");
    }

    @Test
    void starts_from_the_defaults_of_keras() {
        assertThat(config("NonNeg").keySet()).isEmpty();
        JsonObject max = config("MaxNorm");
        assertThat(max.keySet()).isEqualTo(Set.of("max_value", "axis"));
        assertThat(new MaxNorm())
                .isEqualTo(new MaxNorm(max.get("max_value").getAsDouble(), GoldenConstraints.axis(max)));
        JsonObject unit = config("UnitNorm");
        assertThat(unit.keySet()).isEqualTo(Set.of("axis"));
        assertThat(new UnitNorm()).isEqualTo(new UnitNorm(GoldenConstraints.axis(unit)));
        JsonObject both = config("MinMaxNorm");
        assertThat(both.keySet()).isEqualTo(Set.of("min_value", "max_value", "rate", "axis"));
        assertThat(new MinMaxNorm())
                .isEqualTo(new MinMaxNorm(
                        both.get("min_value").getAsDouble(),
                        both.get("max_value").getAsDouble(),
                        both.get("rate").getAsDouble(),
                        GoldenConstraints.axis(both)));
    }

    @Test
    void changes_one_option_at_a_time() {
        assertThat(new MaxNorm(3)).isEqualTo(new MaxNorm().maxValue(3));
        assertThat(new MaxNorm().maxValue(3).axis(0, -1)).isEqualTo(new MaxNorm(3, List.of(0, -1)));
        assertThat(new UnitNorm().axis(1)).isEqualTo(new UnitNorm(List.of(1)));
        assertThat(new MinMaxNorm().maxValue(3).minValue(2)).isEqualTo(new MinMaxNorm(2, 3));
        assertThat(new MinMaxNorm(2, 3).rate(0.5).axis(1)).isEqualTo(new MinMaxNorm(2, 3, 0.5, List.of(1)));
    }

    @Test
    void keeps_its_axes_whatever_becomes_of_the_list() {
        List<Integer> axis = new ArrayList<>(List.of(0));
        MaxNorm constraint = new MaxNorm(1, axis);
        axis.set(0, 5);
        assertThat(constraint.axis()).containsExactly(0);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("outOfRange")
    void refuses_what_makes_no_sense(Supplier<Constraint> made, String message) {
        assertThatThrownBy(made::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void takes_the_ends_of_its_ranges() {
        assertThat(new MaxNorm(0).maxValue()).isZero();
        assertThat(new MaxNorm(Double.POSITIVE_INFINITY).maxValue()).isInfinite();
        assertThat(new MinMaxNorm(2, 2).minValue()).isEqualTo(2);
        assertThat(new MinMaxNorm().rate(0).rate()).isZero();
    }

    @Test
    void counts_its_axes_from_the_first() {
        assertThat(new UnitNorm().axis(-1, 0).axes(4)).containsExactly(0, 3);
        assertThat(new UnitNorm().axis(2, 0, 1).axes(4)).containsExactly(0, 1, 2);
        assertThat(new UnitNorm().axes(1)).containsExactly(0);
    }

    @ParameterizedTest
    @MethodSource("refusedShapes")
    void refuses_the_axes_that_keras_refuses(JsonObject golden) {
        NormConstraint constraint = (NormConstraint) GoldenConstraints.constraint(golden);
        int rank = golden.getAsJsonArray("shape").size();
        assertThatThrownBy(() -> constraint.axes(rank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(golden.get("class_name").getAsString() + ": axis must ");
    }

    @Test
    void says_which_axis_is_wrong() {
        assertThatThrownBy(() -> new MaxNorm().axis(0, 2).axes(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MaxNorm: axis must be an axis of a weight that has 2, got 2");
        assertThatThrownBy(() -> new UnitNorm().axis(0, -2).axes(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("UnitNorm: axis must name each axis once, got [0, -2] in a weight that has 2");
    }
}
