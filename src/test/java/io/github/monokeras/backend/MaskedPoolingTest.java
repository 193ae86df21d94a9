package io.github.monokeras.backend;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.github.monokeras.backend.djl.layers.LayerCall;
import io.github.monokeras.backend.djl.layers.LayerFormula;
import io.github.monokeras.backend.djl.layers.LayerFormulas;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.layers.LayerFlow;
import io.github.monokeras.layers.GlobalAveragePooling1D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mean over steps leaves out those that a mask leaves out, whatever they hold; the mask ends there. */
class MaskedPoolingTest {

    private static final double[] X = {1, 2, Double.NaN, Double.POSITIVE_INFINITY, 5, 8, 1, 2, 3, 4, 8, 0};
    private static final double[] MASK = {1, 0, 1, 1, 1, 1};
    private static final double[] MEANS = {3, 5, 4, 2};
    private static final double[] GRADIENT = {6, 12, 18, 24};
    private static final double[] BACK = {3, 6, 0, 0, 3, 6, 6, 8, 6, 8, 6, 8};

    static Stream<String> engines() {
        return Stream.of("PyTorch", "MXNet").filter(Engine::hasEngine);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void on_djl(String engine) {
        LayerFormula formula = LayerFormulas.of(new GlobalAveragePooling1D());
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine);
                GradientCollector collector = manager.getEngine().newGradientCollector()) {
            NDArray x = manager.create(X, new Shape(2, 3, 2));
            x.setRequiresGradient(true);
            NDArray mask = manager.create(MASK, new Shape(2, 3));
            LayerCall call = new LayerCall(new NDList(x), List.of(mask), List.of(), new Draws(0), true, false);

            NDArray means = formula.forward(call).singletonOrThrow();
            collector.backward(
                    means.mul(manager.create(GRADIENT, new Shape(2, 2))).sum());

            assertThat(means.toDoubleArray()).containsExactly(MEANS);
            assertThat(x.getGradient().toDoubleArray()).containsExactly(BACK);
            assertThat(formula.outputMask(call)).isNull();
        }
    }

    @Test
    void on_the_reference() {
        io.github.monokeras.backend.reference.layers.LayerFormula formula =
                io.github.monokeras.backend.reference.layers.LayerFormulas.of(new GlobalAveragePooling1D());
        NdArray mask = NdArray.of(MASK, 2, 3);
        io.github.monokeras.backend.reference.layers.LayerCall call =
                new io.github.monokeras.backend.reference.layers.LayerCall(
                        List.of(NdArray.of(X, 2, 3, 2)), List.of(mask), List.of(), new Draws(0), true);

        LayerFlow flow = formula.forward(call);

        assertThat(flow.output().values()).containsExactly(MEANS);
        List<NdArray> back = flow.way().back(List.of(NdArray.of(GRADIENT, 2, 2)));
        assertThat(back.get(0).values()).containsExactly(BACK);
        assertThat(formula.outputMask(call)).isNull();
    }
}
