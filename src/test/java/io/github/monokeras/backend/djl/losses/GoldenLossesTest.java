package io.github.monokeras.backend.djl.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.SampleWeights;
import io.github.monokeras.losses.GoldenLosses;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each loss on each engine of DJL, the gradient that autograd makes of it, and its reductions, against real Keras. */
class GoldenLossesTest {

    static Stream<Arguments> pieces() {
        return onEveryEngine(GoldenLosses.pieces());
    }

    static Stream<Arguments> reductions() {
        return onEveryEngine(GoldenLosses.reductions());
    }

    private static Stream<Arguments> onEveryEngine(List<JsonObject> goldens) {
        List<Arguments> arguments = new ArrayList<>();
        for (String engine : List.of("PyTorch", "MXNet")) {
            if (Engine.hasEngine(engine)) {
                goldens.forEach(golden -> arguments.add(Arguments.of(engine, golden)));
            }
        }
        return arguments.stream();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void judges_as_keras_does(String engine, JsonObject golden) {
        try (NDManager manager = Engine.getEngine(engine).newBaseManager()) {
            KerasLoss loss = DjlLosses.of(GoldenLosses.of(golden));
            NDArray yTrue = array(manager, golden, "y_true");
            if (loss.mask(yTrue) == null) {
                assertClose(loss.values(yTrue, array(manager, golden, "y_pred")), golden, "values");
            }
        }
        assertValueAndGradient(engine, golden);
    }

    @ParameterizedTest
    @MethodSource("reductions")
    void puts_values_together_as_keras_does(String engine, JsonObject golden) {
        assertValueAndGradient(engine, golden);
    }

    private static void assertValueAndGradient(String engine, JsonObject golden) {
        Loss description = GoldenLosses.of(golden);
        KerasLoss loss = DjlLosses.of(description);
        try (NDManager manager = Engine.getEngine(engine).newBaseManager()) {
            NDArray yTrue = array(manager, golden, "y_true");
            NDArray yPred = array(manager, golden, "y_pred");
            NDArray weights = golden.has("sample_weight") ? array(manager, golden, "sample_weight") : null;
            yPred.setRequiresGradient(true);
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                NDArray value = SampleWeights.reduce(
                        loss.values(yTrue, yPred), weights, loss.mask(yTrue), description.reduction());
                assertClose(value, golden, "value");
                collector.backward(value);
            }
            assertClose(yPred.getGradient(), golden, "gradient");
        }
    }

    private static NDArray array(NDManager manager, JsonObject golden, String key) {
        return DjlArrays.create(
                manager,
                Golden.tensor(golden.get(key)),
                DType.of(golden.get("floatx").getAsString()));
    }

    private static void assertClose(NDArray array, JsonObject golden, String key) {
        double tolerance = golden.get("floatx").getAsString().equals("float64") ? 1e-9 : 1e-5;
        Tensor actual = DjlArrays.tensor(array);
        Tensor expected = Golden.tensor(golden.get(key));
        assertThat(actual.size()).isEqualTo(expected.size());
        for (int i = 0; i < actual.size(); i++) {
            double scale = Math.max(1, Math.abs(expected.getFlat(i)));
            assertThat(actual.getFlat(i))
                    .as("%s at %d", key, i)
                    .isCloseTo(expected.getFlat(i), within((tolerance + GoldenLosses.roundedByKeras(golden)) * scale));
        }
    }
}
