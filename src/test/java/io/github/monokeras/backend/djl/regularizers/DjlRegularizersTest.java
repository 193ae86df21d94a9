package io.github.monokeras.backend.djl.regularizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.reference.regularizers.WeightPenalty;
import io.github.monokeras.regularizers.GoldenRegularizers;
import io.github.monokeras.regularizers.L1;
import io.github.monokeras.regularizers.L1L2;
import io.github.monokeras.regularizers.L2;
import io.github.monokeras.regularizers.OrthogonalRegularizer;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each penalty on each engine, and the gradient that autograd makes of it, against real Keras and the reference. */
class DjlRegularizersTest {

    /** A penalty and its gradient. */
    private record Penalty(double value, Tensor gradient) {}

    static Stream<String> engines() {
        return Stream.of("PyTorch", "MXNet").filter(Engine::hasEngine);
    }

    static Stream<Arguments> cases() {
        return engines()
                .flatMap(engine -> GoldenRegularizers.cases()
                        .map(golden -> Arguments.of(engine, GoldenRegularizers.name(golden), golden)));
    }

    static Stream<Arguments> regularizers() {
        List<Regularizer> regularizers = List.of(
                new L1(),
                new L2(),
                new L1L2(),
                new L1L2(0.2, 0),
                new L1L2(0, 0.3),
                new L1L2(0.2, 0.3),
                new OrthogonalRegularizer(),
                new OrthogonalRegularizer().mode("columns"));
        return engines().flatMap(engine -> regularizers.stream().map(regularizer -> Arguments.of(engine, regularizer)));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("cases")
    void costs_what_it_costs_in_keras(String engine, String name, JsonObject golden) {
        DType dtype = DType.of(golden.get("floatx").getAsString());
        double tolerance = dtype == DType.FLOAT64 ? 1e-12 : 1e-5;

        Penalty penalty =
                penalty(engine, dtype, GoldenRegularizers.regularizer(golden), GoldenRegularizers.weight(golden));

        Penalty expected = new Penalty(golden.get("value").getAsDouble(), Golden.tensor(golden.get("gradient")));
        assertClose(penalty, expected, tolerance);
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("regularizers")
    void costs_what_it_costs_on_the_reference(String engine, Regularizer regularizer) {
        Tensor weight =
                Tensor.of(Shape.of(7, 5), new Random(3).doubles(35, -1, 1).toArray());

        Penalty penalty = penalty(engine, DType.FLOAT64, regularizer, weight);

        WeightPenalty reference = WeightPenalty.of(regularizer);
        int[] shape = weight.shape().dims();
        assertClose(
                penalty,
                new Penalty(
                        reference.value(weight.toDoubleArray(), shape),
                        Tensor.of(weight.shape(), reference.gradient(weight.toDoubleArray(), shape))),
                1e-9);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void refuses_what_is_no_matrix(String engine) {
        try (NDManager manager = Engine.getEngine(engine).newBaseManager()) {
            NDArray weight = manager.create(new float[3]);
            assertThatThrownBy(() -> DjlRegularizers.penalty(new OrthogonalRegularizer(), weight))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("OrthogonalRegularizer: the weight must have 2 axes, got (3,)");
        }
    }

    private static Penalty penalty(String name, DType dtype, Regularizer regularizer, Tensor weight) {
        Engine engine = Engine.getEngine(name);
        try (NDManager manager = engine.newBaseManager();
                GradientCollector collector = engine.newGradientCollector()) {
            NDArray w = DjlArrays.create(manager, weight, dtype);
            w.setRequiresGradient(true);
            NDArray value = DjlRegularizers.penalty(regularizer, w);
            assertThat(value.getShape().dimension()).isZero();
            assertThat(value.getDataType()).isEqualTo(w.getDataType());
            assertThat(value.getManager()).isSameAs(manager);
            collector.backward(value);
            return new Penalty(DjlArrays.scalar(value), DjlArrays.tensor(w.getGradient()));
        }
    }

    private static void assertClose(Penalty actual, Penalty expected, double tolerance) {
        assertClose("value", actual.value, expected.value, tolerance);
        assertThat(actual.gradient.shape()).isEqualTo(expected.gradient.shape());
        for (int i = 0; i < expected.gradient.size(); i++) {
            assertClose("gradient at " + i, actual.gradient.getFlat(i), expected.gradient.getFlat(i), tolerance);
        }
    }

    private static void assertClose(String what, double actual, double expected, double tolerance) {
        assertThat(actual).as(what).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }
}
