package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.metrics;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.validationData;
import static io.github.monokeras.Keras.validationSplit;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Trains what real Keras trained, from the same weights, and compares every number that Keras logged. */
class GoldenTrainingTest {

    /** Keras ran in float64: only the order of additions may differ. */
    private static final double FLOAT64 = 1e-9;

    /** One side ran in float32: 20 epochs of rounding. */
    private static final double FLOAT32 = 1e-5;

    /** Keras on TensorFlow rounds Adam's betas to float32 inside a power, even in float64; the reference does not. */
    private static final double ROUNDED = 5e-5;

    static Stream<Arguments> casesOnEveryBackend() {
        List<Arguments> arguments = new ArrayList<>();
        for (JsonElement element : Golden.read("training").getAsJsonArray("cases")) {
            JsonObject golden = element.getAsJsonObject();
            String floatx = golden.get("floatx").getAsString();
            String name = golden.get("name").getAsString() + " in " + floatx;
            for (Backend backend : Backends.all(floatx)) {
                arguments.add(Arguments.of(name, backend, golden, tolerance(golden, floatx, backend)));
            }
        }
        return arguments.stream();
    }

    private static double tolerance(JsonObject golden, String floatx, Backend backend) {
        boolean computesAsKeras = floatx.equals(backend.dtype().toString());
        boolean adam = golden.getAsJsonObject("optimizer")
                .get("class_name")
                .getAsString()
                .equals("Adam");
        if (floatx.equals("float32")) {
            return adam && !computesAsKeras ? ROUNDED : FLOAT32;
        }
        return golden.getAsJsonArray("rounded_to_float32").isEmpty() ? FLOAT64 : ROUNDED;
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("casesOnEveryBackend")
    void trains_as_keras_trains(String name, Backend backend, JsonObject golden, double tolerance) {
        JsonObject expected = golden.getAsJsonObject("expected");
        Tensor x = Golden.tensor(golden.get("x"));
        Tensor y = Golden.tensor(golden.get("y"));
        try (Sequential model = GoldenModels.model(golden).backend(backend)) {
            model.compile(
                    optimizer(GoldenModels.optimizer(golden.getAsJsonObject("optimizer"))),
                    loss(GoldenModels.loss(golden.get("loss"))),
                    metrics(GoldenModels.strings(golden.get("metrics")).toArray()));
            model.setWeights(Golden.tensors(golden.get("weights")));

            History history = model.fit(x, y, keywords(golden));

            JsonObject logs = expected.getAsJsonObject("history");
            assertThat(history.history().keySet()).containsExactlyInAnyOrderElementsOf(logs.keySet());
            for (String log : logs.keySet()) {
                assertClose(log, Tensor.from(history.get(log)), Golden.tensor(logs.get(log)), tolerance);
            }
            List<Tensor> weights = Golden.tensors(expected.get("weights"));
            assertThat(model.getWeights().maxAbsDifference(Weights.of(weights)))
                    .as("weights")
                    .isLessThan(tolerance);
            assertClose("predict", model.predict(x, verbose(0)), Golden.tensor(expected.get("predict")), tolerance);
            Evaluation evaluation =
                    model.evaluate(x, y, batchSize(golden.get("batch_size").getAsInt()), verbose(0));
            assertThat(evaluation.asMap().keySet())
                    .containsExactlyElementsOf(GoldenModels.strings(expected.get("metric_names")));
            assertClose(
                    "evaluate", Tensor.from(evaluation.values()), Golden.tensor(expected.get("evaluate")), tolerance);
        }
    }

    private static FitKeyword[] keywords(JsonObject golden) {
        List<FitKeyword> keywords = new ArrayList<>(List.of(
                epochs(golden.get("epochs").getAsInt()),
                batchSize(golden.get("batch_size").getAsInt()),
                shuffle(false),
                verbose(0)));
        if (golden.has("validation_split")) {
            keywords.add(validationSplit(golden.get("validation_split").getAsDouble()));
        }
        if (golden.has("validation_data")) {
            JsonElement data = golden.get("validation_data");
            JsonElement x = data.isJsonArray()
                    ? data.getAsJsonArray().get(0)
                    : data.getAsJsonObject().get("x");
            JsonElement y = data.isJsonArray()
                    ? data.getAsJsonArray().get(1)
                    : data.getAsJsonObject().get("y");
            keywords.add(validationData(Golden.tensor(x), Golden.tensor(y)));
        }
        return keywords.toArray(FitKeyword[]::new);
    }

    private static void assertClose(String what, Tensor actual, Tensor expected, double tolerance) {
        assertThat(actual.shape()).as(what).isEqualTo(expected.shape());
        for (int i = 0; i < expected.size(); i++) {
            double scale = Math.max(1, Math.abs(expected.getFlat(i)));
            assertThat(actual.getFlat(i))
                    .as("%s at %d", what, i)
                    .isCloseTo(expected.getFlat(i), within(tolerance * scale));
        }
    }
}
