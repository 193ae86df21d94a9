package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.keywords.BatchSize;
import io.github.monokeras.keywords.ClassWeight;
import io.github.monokeras.keywords.Epochs;
import io.github.monokeras.keywords.EvaluateKeyword;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.keywords.InitialEpoch;
import io.github.monokeras.keywords.Keyword;
import io.github.monokeras.keywords.PredictKeyword;
import io.github.monokeras.keywords.SampleWeight;
import io.github.monokeras.keywords.Shuffle;
import io.github.monokeras.keywords.Steps;
import io.github.monokeras.keywords.StepsPerEpoch;
import io.github.monokeras.keywords.TrainOnBatchKeyword;
import io.github.monokeras.keywords.ValidationBatchSize;
import io.github.monokeras.keywords.ValidationData;
import io.github.monokeras.keywords.ValidationFreq;
import io.github.monokeras.keywords.ValidationSplit;
import io.github.monokeras.keywords.ValidationSteps;
import io.github.monokeras.keywords.Verbose;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Makes the calls that real Keras was asked for, one after another on one model, and compares all that they gave. */
class GoldenFitTest {

    static Stream<Arguments> casesOnEveryBackend() {
        return Golden.read("fit").getAsJsonArray("cases").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .flatMap(golden -> Backends.all(text(golden, "floatx")).stream()
                        .map(backend -> Arguments.of(text(golden, "name"), text(golden, "floatx"), backend, golden)));
    }

    @ParameterizedTest(name = "{0} in {1} on {2}")
    @MethodSource("casesOnEveryBackend")
    void does_as_keras_does(String name, String floatx, Backend backend, JsonObject golden) {
        double tolerance = floatx.equals("float64") ? 1e-12 : 5e-6;
        try (Sequential model = model(golden).backend(backend)) {
            model.compile(
                    Keras.optimizer(new SGD(0.125).momentum(0.5)),
                    Keras.loss(GoldenModels.loss(golden.get("loss"))),
                    Keras.metrics(GoldenModels.strings(golden.get("metrics")).toArray()),
                    Keras.weightedMetrics(
                            GoldenModels.strings(golden.get("weighted_metrics")).toArray()));
            model.setWeights(Golden.tensors(golden.get("weights")));

            golden.getAsJsonArray("calls").forEach(call -> check(model, call.getAsJsonObject(), tolerance));

            assertThat(model.getWeights().maxAbsDifference(Weights.of(Golden.tensors(golden.get("weights_after")))))
                    .as("weights")
                    .isLessThan(tolerance);
        }
    }

    private static Sequential model(JsonObject golden) {
        Integer[] inputShape = golden.getAsJsonArray("input_shape").asList().stream()
                .map(JsonElement::getAsInt)
                .toArray(Integer[]::new);
        List<Dense> layers = new ArrayList<>();
        for (JsonElement element : golden.getAsJsonArray("layers")) {
            JsonObject options = element.getAsJsonObject();
            Dense layer = new Dense(options.get("units").getAsInt()).activation(text(options, "activation"));
            layer.trainable(
                    golden.getAsJsonArray("trainable").get(layers.size()).getAsBoolean());
            GoldenRules.apply(layer, options);
            layers.add(layers.isEmpty() ? layer.inputShape(inputShape) : layer);
        }
        return new Sequential(layers);
    }

    private static void check(Sequential model, JsonObject call, double tolerance) {
        Tensor x = Golden.tensor(call.get("x"));
        @Nullable Tensor y = call.get("y").isJsonNull() ? null : Golden.tensor(call.get("y"));
        List<Keyword> keywords = keywords(call.getAsJsonObject("arguments"));
        JsonObject expected = call.getAsJsonObject("expected");
        switch (text(call, "call")) {
            case "fit" ->
                assertLogs(model.fit(x, y, forFit(keywords)).history(), expected.getAsJsonObject("history"), tolerance);
            case "evaluate" -> assertValues(model.evaluate(x, y, forEvaluate(keywords)), expected, tolerance);
            case "train_on_batch" ->
                assertValues(
                        model.trainOnBatch(x, y, keywords.toArray(TrainOnBatchKeyword[]::new)), expected, tolerance);
            case "test_on_batch" ->
                assertValues(model.testOnBatch(x, y, keywords.toArray(SampleWeight[]::new)), expected, tolerance);
            case "predict" ->
                assertClose(
                        "predict",
                        model.predict(x, forPredict(keywords)),
                        Golden.tensor(expected.get("outputs")),
                        tolerance);
            case "predict_on_batch" ->
                assertClose("predict", model.predictOnBatch(x), Golden.tensor(expected.get("outputs")), tolerance);
            default -> throw new AssertionError("no such call: " + call);
        }
    }

    private static List<Keyword> keywords(JsonObject arguments) {
        List<Keyword> keywords = new ArrayList<>();
        for (Map.Entry<String, JsonElement> argument : arguments.entrySet()) {
            if (!argument.getValue().isJsonNull()) {
                keywords.add(keyword(argument.getKey(), argument.getValue()));
            }
        }
        return keywords;
    }

    private static Keyword keyword(String name, JsonElement value) {
        return switch (name) {
            case "epochs" -> new Epochs(value.getAsInt());
            case "batch_size" -> new BatchSize(value.getAsInt());
            case "shuffle" -> new Shuffle(value.getAsBoolean());
            case "initial_epoch" -> new InitialEpoch(value.getAsInt());
            case "steps_per_epoch" -> new StepsPerEpoch(value.getAsInt());
            case "steps" -> new Steps(value.getAsInt());
            case "sample_weight" -> new SampleWeight(Golden.tensor(value));
            case "class_weight" -> classWeight(value.getAsJsonObject());
            case "validation_split" -> new ValidationSplit(value.getAsDouble());
            case "validation_steps" -> new ValidationSteps(value.getAsInt());
            case "validation_batch_size" -> new ValidationBatchSize(value.getAsInt());
            case "validation_freq" ->
                value.isJsonArray()
                        ? ValidationFreq.epochs(value.getAsJsonArray().asList().stream()
                                .mapToInt(JsonElement::getAsInt)
                                .toArray())
                        : new ValidationFreq(value.getAsInt());
            case "validation_data" -> {
                List<Tensor> data = Golden.tensors(value);
                yield new ValidationData(data.get(0), data.get(1), data.size() == 3 ? data.get(2) : null);
            }
            default -> throw new AssertionError("no such argument: " + name);
        };
    }

    private static ClassWeight classWeight(JsonObject weights) {
        Map<Integer, Double> map = new HashMap<>();
        weights.entrySet()
                .forEach(entry -> map.put(
                        Integer.valueOf(entry.getKey()), entry.getValue().getAsDouble()));
        return new ClassWeight(map);
    }

    private static FitKeyword[] forFit(List<Keyword> keywords) {
        return Stream.concat(keywords.stream(), Stream.of(new Verbose(0))).toArray(FitKeyword[]::new);
    }

    private static EvaluateKeyword[] forEvaluate(List<Keyword> keywords) {
        return Stream.concat(keywords.stream(), Stream.of(new Verbose(0))).toArray(EvaluateKeyword[]::new);
    }

    private static PredictKeyword[] forPredict(List<Keyword> keywords) {
        return Stream.concat(keywords.stream(), Stream.of(new Verbose(0))).toArray(PredictKeyword[]::new);
    }

    private static void assertValues(Evaluation actual, JsonObject expected, double tolerance) {
        Map<String, List<Double>> logs = new HashMap<>();
        actual.asMap().forEach((log, value) -> logs.put(log, List.of(value)));
        assertLogs(logs, expected.getAsJsonObject("logs"), tolerance);
    }

    private static void assertLogs(Map<String, List<Double>> actual, JsonObject expected, double tolerance) {
        assertThat(actual.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (String log : expected.keySet()) {
            Tensor values = Golden.tensor(expected.get(log));
            assertClose(log, Tensor.from(actual.get(log)), values.reshape(-1), tolerance);
        }
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

    private static String text(JsonObject object, String key) {
        return object.get(key).getAsString();
    }
}
