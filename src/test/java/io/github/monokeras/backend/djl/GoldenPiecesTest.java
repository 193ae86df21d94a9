package io.github.monokeras.backend.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.GoldenModels;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.losses.DjlLosses;
import io.github.monokeras.backend.djl.losses.KerasLoss;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each formula on DJL, and the gradient that its autograd makes of it, against real Keras. */
class GoldenPiecesTest {

    static Stream<Arguments> activations() {
        return pieces("activations");
    }

    static Stream<Arguments> losses() {
        return pieces("losses");
    }

    private static Stream<Arguments> pieces(String family) {
        List<Arguments> arguments = new ArrayList<>();
        for (String engine : List.of("PyTorch", "MXNet")) {
            if (Engine.hasEngine(engine)) {
                for (JsonElement golden : Golden.read("pieces").getAsJsonArray(family)) {
                    arguments.add(Arguments.of(engine, golden.getAsJsonObject()));
                }
            }
        }
        return arguments.stream();
    }

    @ParameterizedTest
    @MethodSource("activations")
    void activates_as_keras_does(String engine, JsonObject golden) {
        try (NDManager manager = Engines.newManager(engine, "cpu")) {
            NDArray weights = array(manager, golden, "output_weights");
            Activation activation = Activation.of(golden.get("name").getAsString());
            assertValueAndGradient(
                    manager,
                    golden,
                    "x",
                    "output",
                    weights,
                    x -> DjlActivations.block(activation)
                            .forward(new SettledWeights(manager), new NDList(x), true)
                            .singletonOrThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void judges_as_keras_does(String engine, JsonObject golden) {
        try (NDManager manager = Engines.newManager(engine, "cpu")) {
            KerasLoss loss = DjlLosses.of(GoldenModels.loss(golden.get("loss")));
            NDArray yTrue = array(manager, golden, "y_true");
            assertClose(loss.values(yTrue, array(manager, golden, "y_pred")), golden, "values_unreduced");
            NDArray one = manager.ones(new ai.djl.ndarray.types.Shape(1), yTrue.getDataType());
            assertValueAndGradient(
                    manager,
                    golden,
                    "y_pred",
                    "value",
                    one,
                    yPred -> loss.evaluate(new NDList(yTrue), new NDList(yPred)).reshape(1));
        }
    }

    private static void assertValueAndGradient(
            NDManager manager,
            JsonObject golden,
            String input,
            String output,
            NDArray outputWeights,
            UnaryOperator<NDArray> function) {
        NDArray x = array(manager, golden, input);
        x.setRequiresGradient(true);
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
            NDArray y = function.apply(x);
            assertClose(y, golden, output);
            collector.backward(y.mul(outputWeights).sum());
        }
        assertClose(x.getGradient(), golden, "gradient");
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
                    .as("%s at %d of %s", key, i, golden.get("name"))
                    .isCloseTo(expected.getFlat(i), within(tolerance * scale));
        }
    }
}
