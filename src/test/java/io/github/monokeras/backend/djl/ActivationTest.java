package io.github.monokeras.backend.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.monokeras.GoldenActivations;
import io.github.monokeras.Networks;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.activations.DjlActivations;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.backend.reference.ReferenceActivations;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each activation on each engine and the gradient that autograd makes of it: against real Keras, and the reference. */
class ActivationTest {

    static Stream<Arguments> named() {
        return onEveryEngine(Stream.of("float64", "float32").flatMap(GoldenActivations::named));
    }

    static Stream<Arguments> layers() {
        return onEveryEngine(Stream.of("float64", "float32").flatMap(GoldenActivations::layers));
    }

    static Stream<Arguments> activations() {
        return onEveryEngine(Arrays.stream(Activation.values()));
    }

    private static Stream<Arguments> onEveryEngine(Stream<?> things) {
        List<?> all = things.toList();
        return Stream.of("PyTorch", "MXNet")
                .filter(Engine::hasEngine)
                .flatMap(engine -> all.stream().map(thing -> Arguments.of(engine, thing)));
    }

    @ParameterizedTest
    @MethodSource("named")
    void activates_as_keras_does(String engine, GoldenActivations golden) {
        assertAsKeras(engine, golden, Weights.of(), List.of());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void layers_activate_as_keras_does(String engine, GoldenActivations golden) {
        assertAsKeras(engine, golden, golden.weights(), golden.weightGradients());
    }

    private static void assertAsKeras(
            String engine, GoldenActivations golden, Weights weights, List<Tensor> weightGradients) {
        DType dtype = DType.of(golden.floatx());
        try (DjlMemory memory = new DjlMemory(Engines.newManager(engine, "cpu"), dtype)) {
            NDManager manager = memory.manager();
            Network description = golden.network();
            Networks.put(memory, description, weights);
            DjlNetwork network = new DjlNetwork(description, memory, 1);
            WeightViews step = new WeightViews(manager, network.parameters());
            NDArray x = DjlArrays.create(manager, golden.x(), dtype);
            x.setRequiresGradient(true);
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                NDArray y =
                        network.forward(step, List.of(x), true).outputs().get(0).activated();
                assertClose(y, golden.expected("output"), golden, "output");
                collector.backward(y.mul(DjlArrays.create(manager, golden.outputWeights(), dtype))
                        .sum());
            }
            assertClose(x.getGradient(), golden.expected("gradient"), golden, "gradient");
            List<NDArray> gradients = new ArrayList<>(
                    network.parameters().stream().map(step::gradient).toList());
            assertThat(gradients).hasSameSizeAs(weightGradients);
            for (int i = 0; i < gradients.size(); i++) {
                assertClose(gradients.get(i), weightGradients.get(i), golden, "weight");
            }
        }
    }

    private static void assertClose(NDArray array, Tensor expected, GoldenActivations golden, String what) {
        double tolerance = golden.tolerance(golden.floatx().equals("float64") ? 1e-9 : 1e-5);
        Tensor actual = DjlArrays.tensor(array);
        assertThat(actual.shape()).isEqualTo(expected.shape());
        for (int i = 0; i < actual.size(); i++) {
            double wanted = expected.getFlat(i);
            if (Double.isInfinite(wanted)) {
                assertThat(actual.getFlat(i)).as("%s at %d", what, i).isEqualTo(wanted);
            } else if (golden.holdsAt(i)) {
                assertThat(actual.getFlat(i))
                        .as("%s at %d", what, i)
                        .isCloseTo(wanted, within(tolerance * Math.max(1, Math.abs(wanted))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void activates_as_the_reference_does(String engine, Activation activation) {
        Random random = new Random(11);
        double[] smooth = random.doubles(30, -4, 4).toArray();
        Tensor points = Tensor.of(Shape.of(5, 6), smooth);
        try (NDManager manager = Engines.newManager(engine, "cpu")) {
            NDArray x = DjlArrays.create(manager, points, DType.FLOAT64);
            x.setRequiresGradient(true);
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                NDArray y = DjlActivations.of(activation).apply(x);
                assertThat(y.toDoubleArray())
                        .containsExactly(ReferenceActivations.output(activation, points), within(1e-9));
                collector.backward(y.mul(y).mul(Scalar.of(0.5, y)).sum());
            }
            assertThat(x.getGradient().toDoubleArray())
                    .containsExactly(ReferenceActivations.gradient(activation, points), within(1e-9));
        }
    }
}
