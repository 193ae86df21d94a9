package io.github.monokeras.backend.djl.layers;

import static io.github.monokeras.Closeness.requireClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.monokeras.Golden;
import io.github.monokeras.backend.Draws;
import io.github.monokeras.backend.djl.activations.DjlActivations;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.MaskedCase;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers that heed a mask do so as in real Keras, on every engine. */
class MaskedLayersTest {

    static Stream<Arguments> cases() {
        return Stream.of("PyTorch", "MXNet")
                .filter(Engine::hasEngine)
                .flatMap(engine -> Stream.of(DType.FLOAT64, DType.FLOAT32)
                        .flatMap(dtype -> MaskedCase.all().map(golden -> Arguments.of(engine, dtype, golden))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void count_only_what_the_mask_says(String engine, DType dtype, MaskedCase golden) {
        Layer layer = golden.built();
        int trained = golden.golden().getAsJsonArray("weight_gradients").size();
        try (NDManager step = Engine.getEngine(engine).newBaseManager(Device.cpu())) {
            NDArray x = DjlArrays.create(step, golden.input(), dtype);
            x.setRequiresGradient(true);
            List<NDArray> weights = new ArrayList<>();
            for (Tensor weight : golden.weights()) {
                NDArray array = DjlArrays.create(step, weight, dtype);
                array.setRequiresGradient(weights.size() < trained);
                weights.add(array);
            }
            NDArray mask = DjlArrays.create(step, golden.mask(), dtype);
            LayerCall call = new LayerCall(new NDList(x), List.of(mask), weights, new Draws(1), true, false);
            NDArray y;
            try (GradientCollector collector = step.getEngine().newGradientCollector()) {
                NDArray z = LayerFormulas.of(layer).forward(call).singletonOrThrow();
                y = DjlActivations.of(layer.outputActivation()).apply(z);
                collector.backward(
                        y.mul(DjlArrays.create(step, golden.factors(), dtype)).sum());
            }
            List<Tensor> expected = new ArrayList<>(List.of(golden.tensor("output"), golden.tensor("input_gradient")));
            List<NDArray> actual = new ArrayList<>(List.of(y, x.getGradient()));
            expected.addAll(Golden.tensors(golden.golden().get("weight_gradients")));
            weights.subList(0, trained).forEach(weight -> actual.add(weight.getGradient()));
            expected.addAll(Golden.tensors(golden.golden().get("moved")));
            actual.addAll(call.updates().values());
            assertThat(actual).hasSameSizeAs(expected);
            double tolerance = dtype == DType.FLOAT64 ? 1e-12 : 1e-5;
            for (int i = 0; i < expected.size(); i++) {
                Tensor wide = DjlArrays.tensor(actual.get(i)).cast(DType.FLOAT64);
                requireClose("masks " + engine + " " + dtype, "result " + i, wide, expected.get(i), tolerance);
            }
        }
    }
}
