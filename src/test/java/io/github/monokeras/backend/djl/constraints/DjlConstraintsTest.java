package io.github.monokeras.backend.djl.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.constraints.GoldenConstraints;
import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.regularizers.GoldenRegularizers;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each constraint on each engine against real Keras, and what it leaves in memory. */
class DjlConstraintsTest {

    static Stream<String> engines() {
        return Stream.of("PyTorch", "MXNet").filter(Engine::hasEngine);
    }

    static Stream<Arguments> cases() {
        return engines()
                .flatMap(engine -> GoldenConstraints.cases()
                        .map(golden -> Arguments.of(engine, GoldenRegularizers.name(golden), golden)));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("cases")
    void puts_a_weight_where_keras_puts_it(String engine, String name, JsonObject golden) {
        DType dtype = DType.of(golden.get("floatx").getAsString());
        double tolerance = dtype == DType.FLOAT64 ? 1e-12 : 1e-5;
        try (NDManager manager = Engine.getEngine(engine).newBaseManager()) {
            NDArray weight = DjlArrays.create(manager, GoldenRegularizers.weight(golden), dtype);
            int arrays = manager.getManagedArrays().size();

            DjlConstraints.apply(GoldenConstraints.constraint(golden), weight);

            assertThat(manager.getManagedArrays()).as("what is left").hasSize(arrays);
            Tensor actual = DjlArrays.tensor(weight);
            Tensor expected = Golden.tensor(golden.get("result"));
            assertThat(actual.shape()).isEqualTo(expected.shape());
            for (int i = 0; i < expected.size(); i++) {
                assertThat(actual.getFlat(i))
                        .as("at %d", i)
                        .isCloseTo(expected.getFlat(i), within(tolerance * Math.max(1, Math.abs(expected.getFlat(i)))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void refuses_an_axis_that_the_weight_lacks(String engine) {
        try (NDManager manager = Engine.getEngine(engine).newBaseManager()) {
            NDArray weight = manager.create(new float[3]);
            assertThatThrownBy(() -> DjlConstraints.apply(new MaxNorm().axis(1), weight))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("MaxNorm: axis must be an axis of a weight that has 1, got 1");
            assertThat(manager.getManagedArrays()).hasSize(1);
        }
    }
}
