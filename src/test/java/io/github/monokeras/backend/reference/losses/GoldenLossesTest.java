package io.github.monokeras.backend.reference.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.losses.GoldenLosses;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.tensor.Tensor;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each loss of the reference, its gradient and its reductions, against real Keras. */
class GoldenLossesTest {

    private static final double TOLERANCE = 1e-12;

    static Stream<JsonObject> pieces() {
        return GoldenLosses.pieces().stream().filter(GoldenLossesTest::isFloat64);
    }

    static Stream<JsonObject> reductions() {
        return GoldenLosses.reductions().stream().filter(GoldenLossesTest::isFloat64);
    }

    private static boolean isFloat64(JsonObject golden) {
        return golden.get("floatx").getAsString().equals("float64");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void judges_as_keras_does(JsonObject golden) {
        LossFunction loss = LossFunction.of(GoldenLosses.of(golden));

        double[] values = loss.values(matrix(golden, "y_true"), matrix(golden, "y_pred"));

        if (loss.mask(matrix(golden, "y_true")) == null) {
            assertClose(values, golden, "values");
        }
        assertThat(values).hasSize(loss.count(matrix(golden, "y_pred")));
        assertValueAndGradient(golden);
    }

    @ParameterizedTest
    @MethodSource("reductions")
    void puts_values_together_as_keras_does(JsonObject golden) {
        assertValueAndGradient(golden);
    }

    private static void assertValueAndGradient(JsonObject golden) {
        Loss description = GoldenLosses.of(golden);
        BatchLoss loss = new BatchLoss(LossFunction.of(description), description.reduction());
        Matrix yPred = matrix(golden, "y_pred");
        double[] weights = golden.has("sample_weight")
                ? Golden.tensor(golden.get("sample_weight")).toDoubleArray()
                : null;
        Labels labels = new Labels(matrix(golden, "y_true"), weights, yPred.rows());

        assertClose(new double[] {loss.value(labels, yPred, null)}, golden, "value");
        assertClose(loss.gradient(labels, yPred, null).values(), golden, "gradient");
    }

    private static Matrix matrix(JsonObject golden, String key) {
        Tensor tensor = Golden.tensor(golden.get(key));
        int columns = tensor.shape().dim(-1);
        return new Matrix(tensor.size() / columns, columns, tensor.toDoubleArray());
    }

    private static void assertClose(double[] actual, JsonObject golden, String what) {
        Tensor expected = Golden.tensor(golden.get(what));
        assertThat(actual).as(what).hasSize(expected.size());
        for (int i = 0; i < actual.length; i++) {
            double scale = Math.max(1, Math.abs(expected.getFlat(i)));
            assertThat(actual[i])
                    .as("%s at %d", what, i)
                    .isCloseTo(expected.getFlat(i), within((TOLERANCE + GoldenLosses.roundedByKeras(golden)) * scale));
        }
    }
}
