package io.github.monokeras;

import static io.github.monokeras.Closeness.requireClose;
import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.sampleWeight;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Network;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.keywords.CompileKeyword;
import io.github.monokeras.keywords.EvaluateKeyword;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Functional models have the order, the logs and the weights of real Keras, on every backend. */
class FunctionalGoldenTest {

    private static final JsonObject GOLDEN = Golden.read("functional").getAsJsonObject("cases");
    private static final double TOLERANCE = 1e-9;

    static Stream<Arguments> cases() {
        return Backends.all("float64").stream()
                .flatMap(backend -> FunctionalCases.all().stream().map(each -> Arguments.of(backend, each)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void trains_as_keras_does(Backend backend, FunctionalCase each) {
        JsonObject golden = GOLDEN.getAsJsonObject(each.name());
        try (Model model = each.make().get().backend(backend)) {
            assertThat(model.layers()).extracting(Layer::name).isEqualTo(names(golden.get("layers")));
            model.setWeights(start(model));
            List<CompileKeyword> compile = new ArrayList<>(each.compile());
            compile.add(optimizer(new SGD(0.05)));
            model.compile(compile.toArray(CompileKeyword[]::new));
            List<FitKeyword> fit = new ArrayList<>(List.of(epochs(5), batchSize(4), shuffle(false), verbose(0)));
            List<EvaluateKeyword> evaluate = new ArrayList<>(List.of(batchSize(4), verbose(0)));
            if (each.sampleWeight() != null) {
                fit.add(sampleWeight(each.sampleWeight()));
                evaluate.add(sampleWeight(each.sampleWeight()));
            }

            History history = model.fit(each.x(), each.y(), fit.toArray(FitKeyword[]::new));

            assertHistory(history, golden.getAsJsonObject("history"));
            Evaluation evaluation = model.evaluate(each.x(), each.y(), evaluate.toArray(EvaluateKeyword[]::new));
            golden.getAsJsonObject("evaluate")
                    .asMap()
                    .forEach((name, value) -> assertThat(evaluation.get(name))
                            .as(name)
                            .isCloseTo(value.getAsDouble(), within(TOLERANCE)));
            List<Tensor> weights = Golden.tensors(golden.get("final_weights"));
            for (int i = 0; i < weights.size(); i++) {
                requireClose(
                        "functional " + backend.label(),
                        "weight " + i,
                        model.getWeights().get(i),
                        weights.get(i),
                        TOLERANCE);
            }
            assertOutputs(model, model.predictAll(each.x(), verbose(0)), golden.get("predict"));
        }
    }

    /** An output without a loss is measured with labels of its own shape. */
    @Test
    void every_case_of_keras_is_here_but_one() {
        List<String> names = new ArrayList<>(GOLDEN.keySet());
        names.remove("untrained_output_by_name");
        assertThat(FunctionalCases.all()).extracting(FunctionalCase::name).isEqualTo(names);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void models_of_a_models_layers_share_its_weights(Backend backend) {
        JsonObject more = GOLDEN.getAsJsonObject("features").getAsJsonObject("more");
        Tensor x = FunctionalCase.x(0, 3);
        Input tailStart = new Input(2).name("tail_start");
        Model model = FunctionalCases.autoencoder().backend(backend);
        try (Model encoder =
                        new Model(model.inputs().get(0), model.getLayer("code").output());
                Model tail = new Model(tailStart, model.getLayer("back").apply(tailStart))) {
            model.setWeights(start(model));
            requireClose(
                    "features",
                    "before",
                    encoder.predict(x, verbose(0)),
                    Golden.tensor(more.get("encoder_before")),
                    TOLERANCE);
            model.compile(optimizer(new SGD(0.05)), Keras.loss("mse"));
            model.fit(x, x, epochs(5), batchSize(4), shuffle(false), verbose(0));

            Tensor after = encoder.predict(x, verbose(0));

            requireClose("features", "after", after, Golden.tensor(more.get("encoder_after")), TOLERANCE);
            requireClose(
                    "features",
                    "tail",
                    tail.predict(after, verbose(0)),
                    Golden.tensor(more.get("tail_of_encoder")),
                    TOLERANCE);
            model.close();
            assertThat(encoder.predict(x, verbose(0))).isEqualTo(after);
        }
    }

    static List<Backend> backends() {
        return Backends.all("float64");
    }

    static Weights start(Model model) {
        Network network = model.state().network("test");
        List<Tensor> weights = new ArrayList<>();
        network.weightSpecs().forEach(spec -> {
            int size = Math.toIntExact(spec.shape().size());
            double[] values =
                    FunctionalCase.numbers(1, size, 100 + weights.size()).toDoubleArray();
            for (int i = 0; i < size; i++) {
                values[i] /= 2;
            }
            weights.add(Tensor.of(spec.shape(), values));
        });
        return Weights.of(weights);
    }

    private static List<String> names(JsonElement layers) {
        return layers.getAsJsonArray().asList().stream()
                .map(layer -> layer.getAsJsonObject().get("name").getAsString())
                .toList();
    }

    private static void assertHistory(History history, JsonObject golden) {
        assertThat(history.history().keySet()).containsExactlyInAnyOrderElementsOf(golden.keySet());
        golden.asMap().forEach((name, values) -> {
            List<Double> expected = Golden.numbers(values);
            for (int epoch = 0; epoch < expected.size(); epoch++) {
                assertThat(history.get(name).get(epoch)).as(name).isCloseTo(expected.get(epoch), within(TOLERANCE));
            }
        });
    }

    private static void assertOutputs(Model model, List<Tensor> outputs, JsonElement golden) {
        List<String> names = model.state().network("test").outputs().stream()
                .map(Network.Output::name)
                .toList();
        for (int i = 0; i < outputs.size(); i++) {
            JsonElement expected = golden.isJsonObject()
                    ? golden.getAsJsonObject().get(names.get(i))
                    : outputs.size() == 1 ? golden : golden.getAsJsonArray().get(i);
            requireClose("functional", "output " + i, outputs.get(i), Golden.tensor(expected), TOLERANCE);
        }
    }
}
