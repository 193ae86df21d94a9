package io.github.monokeras.backend.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.GoldenModels;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.SampleWeights;
import io.github.monokeras.backend.reference.losses.LossFunction;
import io.github.monokeras.losses.Reduction;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each formula and each gradient of the reference against real Keras. */
class GoldenPiecesTest {

    static Stream<JsonObject> activations() {
        return pieces("activations");
    }

    static Stream<JsonObject> losses() {
        return pieces("losses");
    }

    private static Stream<JsonObject> pieces(String family) {
        return Golden.read("pieces").getAsJsonArray(family).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(golden -> golden.get("floatx").getAsString().equals("float64"));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void activates_as_keras_does(JsonObject golden) {
        Matrix z = ReferenceSamples.matrix(Golden.tensor(golden.get("x")));
        Matrix dy = ReferenceSamples.matrix(Golden.tensor(golden.get("output_weights")));

        Flow flow = Activations.apply(Activation.of(golden.get("name").getAsString()), z);

        assertClose(flow.output().values(), golden, "output");
        assertClose(flow.backward(dy).values(), golden, "gradient");
    }

    @ParameterizedTest
    @MethodSource("losses")
    void judges_as_keras_does(JsonObject golden) {
        LossFunction loss = LossFunction.of(GoldenModels.loss(golden.get("loss")));
        Matrix yTrue = ReferenceSamples.matrix(Golden.tensor(golden.get("y_true")));
        Matrix yPred = ReferenceSamples.matrix(Golden.tensor(golden.get("y_pred")));

        double[] rows = loss.values(yTrue, yPred);

        assertClose(rows, golden, "values_unreduced");
        assertClose(new double[] {Arrays.stream(rows).average().orElseThrow()}, golden, "value");
        assertClose(
                loss.gradient(yTrue, yPred, SampleWeights.factors(null, null, rows.length, Reduction.MEAN))
                        .values(),
                golden,
                "gradient");
    }

    private static void assertClose(double[] actual, JsonObject golden, String key) {
        Tensor expected = Golden.tensor(golden.get(key));
        assertThat(actual).hasSize(expected.size());
        for (int i = 0; i < actual.length; i++) {
            double scale = Math.max(1, Math.abs(expected.getFlat(i)));
            assertThat(actual[i])
                    .as("%s at %d of %s", key, i, golden.get("name"))
                    .isCloseTo(expected.getFlat(i), within(1e-12 * scale));
        }
    }
}
