package io.github.monokeras.backend.reference.regularizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.regularizers.GoldenRegularizers;
import io.github.monokeras.regularizers.L1;
import io.github.monokeras.regularizers.L1L2;
import io.github.monokeras.regularizers.L2;
import io.github.monokeras.regularizers.OrthogonalRegularizer;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Tensor;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each penalty and its gradient against real Keras, and each gradient against the slope of its own formula. */
class WeightPenaltyTest {

    private static final double STEP = 1e-6;

    static Stream<Arguments> cases() {
        return GoldenRegularizers.cases().map(golden -> Arguments.of(GoldenRegularizers.name(golden), golden));
    }

    static Stream<Regularizer> regularizers() {
        return Stream.of(
                new L1(0.3),
                new L2(0.3),
                new L1L2(0.2, 0.3),
                new OrthogonalRegularizer(0.3),
                new OrthogonalRegularizer(0.3).mode("columns"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void costs_what_it_costs_in_keras(String name, JsonObject golden) {
        double tolerance = golden.get("floatx").getAsString().equals("float64") ? 1e-12 : 1e-6;
        WeightPenalty penalty = WeightPenalty.of(GoldenRegularizers.regularizer(golden));
        Tensor weight = GoldenRegularizers.weight(golden);
        double[] w = weight.toDoubleArray();

        double value = penalty.value(w, weight.shape().dims());
        double[] gradient = penalty.gradient(w, weight.shape().dims());

        assertClose("value", value, golden.get("value").getAsDouble(), tolerance);
        double[] expected = Golden.tensor(golden.get("gradient")).toDoubleArray();
        assertThat(gradient).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertClose("gradient at " + i, gradient[i], expected[i], tolerance);
        }
        assertThat(w).as("the weight stays as it is").isEqualTo(weight.toDoubleArray());
    }

    @ParameterizedTest
    @MethodSource("regularizers")
    void has_the_gradient_that_is_the_slope_of_its_value(Regularizer regularizer) {
        WeightPenalty penalty = WeightPenalty.of(regularizer);
        double[] w = new Random(7).doubles(20, -1, 1).toArray();
        int[] shape = {5, 4};

        double[] gradient = penalty.gradient(w, shape);

        for (int i = 0; i < w.length; i++) {
            double here = w[i];
            w[i] = here + STEP;
            double above = penalty.value(w, shape);
            w[i] = here - STEP;
            double below = penalty.value(w, shape);
            w[i] = here;
            assertClose("slope at " + i, gradient[i], (above - below) / (2 * STEP), 1e-6);
        }
    }

    @Test
    void refuses_what_is_no_matrix() {
        WeightPenalty penalty = WeightPenalty.of(new OrthogonalRegularizer());
        assertThatThrownBy(() -> penalty.value(new double[3], new int[] {3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("OrthogonalRegularizer: the weight must have 2 axes, got (3,)");
    }

    private static void assertClose(String what, double actual, double expected, double tolerance) {
        assertThat(actual).as(what).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }
}
