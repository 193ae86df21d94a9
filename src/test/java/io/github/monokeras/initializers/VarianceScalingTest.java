package io.github.monokeras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the random numbers, shape by shape. */
class VarianceScalingTest {

    private static final VarianceScaling ALL_SET =
            new VarianceScaling(2, "fan_out", "uniform", 3L, List.of(0), List.of(1));

    static Stream<JsonObject> formulas() {
        return GoldenInitializers.entries("formulas");
    }

    /** Keras passes Python numbers to its random functions, so that not even the last bit may differ. */
    @ParameterizedTest
    @MethodSource("formulas")
    void draws_from_the_distribution_of_keras(JsonObject golden) {
        assertThat(drawing(GoldenInitializers.made(golden), GoldenInitializers.shape(golden)))
                .isEqualTo(distribution(golden));
    }

    private static Initializer drawing(Initializer initializer, Shape shape) {
        if (initializer instanceof GlorotUniform glorot) {
            return glorot.scaling().drawing(shape);
        }
        if (initializer instanceof GlorotNormal glorot) {
            return glorot.scaling().drawing(shape);
        }
        if (initializer instanceof HeUniform he) {
            return he.scaling().drawing(shape);
        }
        if (initializer instanceof HeNormal he) {
            return he.scaling().drawing(shape);
        }
        if (initializer instanceof LecunUniform lecun) {
            return lecun.scaling().drawing(shape);
        }
        if (initializer instanceof LecunNormal lecun) {
            return lecun.scaling().drawing(shape);
        }
        return initializer instanceof VarianceScaling scaling ? scaling.drawing(shape) : initializer;
    }

    private static Initializer distribution(JsonObject golden) {
        return switch (golden.get("function").getAsString()) {
            case "uniform" ->
                new RandomUniform(
                        golden.get("minval").getAsDouble(), golden.get("maxval").getAsDouble(), null);
            case "normal" ->
                new RandomNormal(
                        golden.get("mean").getAsDouble(), golden.get("stddev").getAsDouble(), null);
            default ->
                new TruncatedNormal(
                        golden.get("mean").getAsDouble(), golden.get("stddev").getAsDouble(), null);
        };
    }

    @Test
    void the_six_names_draw_as_their_formula_does() {
        Shape shape = Shape.of(3, 4);
        VarianceScaling scaling = new VarianceScaling().seed(5);

        assertDraws(new GlorotUniform(5L), scaling.mode("fan_avg").distribution("uniform"), shape);
        assertDraws(new GlorotNormal(5L), scaling.mode("fan_avg"), shape);
        assertDraws(new HeUniform(5L), scaling.scale(2).distribution("uniform"), shape);
        assertDraws(new HeNormal(5L), scaling.scale(2), shape);
        assertDraws(new LecunUniform(5L), scaling.distribution("uniform"), shape);
        assertDraws(new LecunNormal(5L), scaling, shape);
    }

    private static void assertDraws(Initializer named, VarianceScaling scaling, Shape shape) {
        assertThat(named.initialize(shape, new Random(1))).isEqualTo(scaling.initialize(shape, new Random(2)));
    }

    @Test
    void has_the_defaults_of_keras() {
        JsonObject config = GoldenInitializers.config("VarianceScaling");

        assertThat(config.keySet())
                .containsExactlyInAnyOrder("seed", "scale", "mode", "distribution", "input_axes", "output_axes");
        assertThat(new VarianceScaling()).isEqualTo(GoldenInitializers.made("VarianceScaling", config));
        assertThat(new VarianceScaling().scale()).isEqualTo(config.get("scale").getAsDouble());
        assertThat(new VarianceScaling().mode()).isEqualTo(config.get("mode").getAsString());
        assertThat(new VarianceScaling().distribution())
                .isEqualTo(config.get("distribution").getAsString());
        assertThat(new VarianceScaling().inputAxes()).isNull();
        assertThat(new VarianceScaling().outputAxes()).isNull();
        assertThat(new VarianceScaling().seed()).isNull();
    }

    @Test
    void keeps_the_other_options_when_one_is_set() {
        assertThat(ALL_SET.scale(9))
                .isEqualTo(new VarianceScaling(9, "fan_out", "uniform", 3L, List.of(0), List.of(1)));
        assertThat(ALL_SET.mode("fan_avg"))
                .isEqualTo(new VarianceScaling(2, "fan_avg", "uniform", 3L, List.of(0), List.of(1)));
        assertThat(ALL_SET.distribution("untruncated_normal"))
                .isEqualTo(new VarianceScaling(2, "fan_out", "untruncated_normal", 3L, List.of(0), List.of(1)));
        assertThat(ALL_SET.seed(9)).isEqualTo(new VarianceScaling(2, "fan_out", "uniform", 9L, List.of(0), List.of(1)));
        assertThat(ALL_SET.inputAxes(List.of(9)))
                .isEqualTo(new VarianceScaling(2, "fan_out", "uniform", 3L, List.of(9), List.of(1)));
        assertThat(ALL_SET.outputAxes(List.of(9)))
                .isEqualTo(new VarianceScaling(2, "fan_out", "uniform", 3L, List.of(0), List.of(9)));
    }

    @Test
    void takes_a_distribution_in_any_case_and_normal_for_the_truncated_one() {
        assertThat(new VarianceScaling().distribution("Normal").distribution()).isEqualTo("truncated_normal");
        assertThat(new VarianceScaling().distribution("UNIFORM").distribution()).isEqualTo("uniform");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refuses_a_scale_that_is_not_above_0(double scale) {
        assertThatThrownBy(() -> new VarianceScaling().scale(scale))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("VarianceScaling: scale must be above 0 and finite, got " + scale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fan", "FAN_IN"})
    void refuses_another_mode(String mode) {
        assertThatThrownBy(() -> new VarianceScaling().mode(mode))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("VarianceScaling: mode must be one of fan_in, fan_out, fan_avg, got \"" + mode + "\"");
    }

    @Test
    void refuses_another_distribution() {
        assertThatThrownBy(() -> new VarianceScaling().distribution("gaussian"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("VarianceScaling: distribution must be one of truncated_normal, untruncated_normal,"
                        + " uniform, got \"gaussian\"");
    }

    @Test
    void refuses_an_axis_that_a_weight_lacks() {
        assertThatThrownBy(() -> ALL_SET.initialize(Shape.of(3), new Random(1)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shape (3,): axis must be from -1 to 0, got 1");
    }
}
