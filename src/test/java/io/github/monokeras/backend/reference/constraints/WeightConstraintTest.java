package io.github.monokeras.backend.reference.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.constraints.GoldenConstraints;
import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.regularizers.GoldenRegularizers;
import io.github.monokeras.tensor.Tensor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each constraint against real Keras. */
class WeightConstraintTest {

    static Stream<Arguments> cases() {
        return GoldenConstraints.cases().map(golden -> Arguments.of(GoldenRegularizers.name(golden), golden));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void puts_a_weight_where_keras_puts_it(String name, JsonObject golden) {
        double tolerance = golden.get("floatx").getAsString().equals("float64") ? 1e-12 : 1e-6;
        Tensor weight = GoldenRegularizers.weight(golden);
        double[] w = weight.toDoubleArray();

        WeightConstraint.of(GoldenConstraints.constraint(golden))
                .apply(w, weight.shape().dims());

        double[] expected = Golden.tensor(golden.get("result")).toDoubleArray();
        assertThat(w).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(w[i])
                    .as("at %d", i)
                    .isCloseTo(expected[i], within(tolerance * Math.max(1, Math.abs(expected[i]))));
        }
    }

    @Test
    void refuses_an_axis_that_the_weight_lacks() {
        WeightConstraint constraint = WeightConstraint.of(new MaxNorm().axis(1));
        assertThatThrownBy(() -> constraint.apply(new double[3], new int[] {3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MaxNorm: axis must be an axis of a weight that has 1, got 1");
    }
}
