package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.initialEpoch;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.metrics;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.validationSplit;
import static io.github.monokeras.Keras.verbose;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.djl.DjlBackend;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keywords, names, weights and layers that a built model refuses: in one sentence, and nothing is changed. */
class BadCallTest {

    private static final float[][] X = Refusal.X;
    private static final float[] Y = Refusal.Y;

    @BeforeEach
    void start_the_names_anew() {
        Keras.clearSession();
    }

    static Stream<Refusal> badKeywords() {
        return Stream.of(
                value("epochs 0", model -> model.fit(X, Y, epochs(0)), "fit: epochs must be at least 1, got 0"),
                value("epochs -1", model -> model.fit(X, Y, epochs(-1)), "fit: epochs must be at least 1, got -1"),
                value(
                        "initialEpoch -1",
                        model -> model.fit(X, Y, initialEpoch(-1)),
                        "fit: initialEpoch must be at least 0, got -1"),
                value("batchSize 0", model -> model.fit(X, Y, batchSize(0)), "batchSize must be at least 1, got 0"),
                value("verbose 3", model -> model.predict(X, verbose(3)), "verbose must be 0, 1 or 2, got 3"),
                value(
                        "a split of 1",
                        model -> model.fit(X, Y, validationSplit(1)),
                        "fit: validationSplit must be at least 0 and below 1, got 1.0"),
                value(
                        "epochs twice",
                        model -> model.fit(X, Y, epochs(1), verbose(0), epochs(2)),
                        "fit: epochs must be given once, got it twice; drop one"),
                value(
                        "batchSize twice",
                        model -> model.evaluate(X, Y, batchSize(1), batchSize(1)),
                        "evaluate: batchSize must be given once, got it twice; drop one"),
                value(
                        "verbose twice",
                        model -> model.predict(X, verbose(0), verbose(0)),
                        "predict: verbose must be given once, got it twice; drop one"),
                value(
                        "loss twice",
                        model -> model.compile(optimizer("sgd"), loss("mse"), loss("mae")),
                        "compile: loss must be given once, got it twice; drop one"),
                value(
                        "metrics twice",
                        model -> model.compile(optimizer("sgd"), loss("mse"), metrics("mae"), metrics("mse")),
                        "compile: metrics must be given once, got it twice; drop one"),
                value(
                        "no loss",
                        model -> model.compile(optimizer("adam"), metrics("mae")),
                        "compile: loss must be given, got none; add loss(\"mean_squared_error\")"),
                value(
                        "a metric that is none",
                        model -> model.compile(optimizer("sgd"), loss("mse"), metrics("mae", 3)),
                        "compile: metrics must be names or metrics, got 3"));
    }

    static Stream<Refusal> badNames() {
        return Stream.of(
                value(
                        "optimizer",
                        model -> model.compile(optimizer("sdg"), loss("mse")),
                        "optimizer: unknown name \"sdg\", the nearest is \"sgd\"; choose one of "
                                + String.join(", ", Optimizer.names())),
                value(
                        "loss",
                        model -> model.compile(optimizer("sgd"), loss("binary_cross_entropy")),
                        "loss: unknown name \"binary_cross_entropy\", the nearest is \"binary_crossentropy\"; choose one of "
                                + String.join(", ", Loss.names())),
                value(
                        "activation",
                        model -> model.add(new Dense(1).activation("tahn")),
                        "activation: unknown name \"tahn\", the nearest is \"tanh\"; choose one of "
                                + String.join(", ", Activation.names())),
                value(
                        "initializer",
                        model -> model.add(new Dense(1).biasInitializer("zeroes")),
                        "initializer: unknown name \"zeroes\", the nearest is \"zeros\"; choose one of "
                                + String.join(", ", Initializer.names())),
                value(
                        "backend",
                        model -> model.backend("referenz"),
                        "backend: unknown name \"referenz\", the nearest is \"reference\"; choose one of djl, reference"),
                value(
                        "dtype",
                        model -> model.backend(new DjlBackend().dtype("float16")),
                        "DType: name must be \"float32\" or \"float64\", got \"float16\""),
                value(
                        "layer",
                        model -> model.getLayer("dense_2"),
                        "getLayer: name must be one of [dense, dense_1], got \"dense_2\""),
                value("index", model -> model.getLayer(2), "getLayer: index must be at least 0 and below 2, got 2"),
                value(
                        "negative index",
                        model -> model.getLayer(-1),
                        "getLayer: index must be at least 0 and below 2, got -1"));
    }

    static Stream<Refusal> badWeights() {
        float[][] kernel = {{1, 2, 3}, {4, 5, 6}};
        float[] bias = {1, 2, 3};
        float[][] head = {{1}, {2}, {3}};
        return Stream.of(
                all(
                        "too few",
                        List.of(kernel, bias),
                        "\"sequential\": setWeights needs 4 weights [kernel, bias, kernel, bias], got 2"),
                all(
                        "none",
                        List.of(),
                        "\"sequential\": setWeights needs 4 weights [kernel, bias, kernel, bias], got 0"),
                all(
                        "transposed",
                        List.of(head, bias, kernel, bias),
                        "Dense \"dense\": kernel must have shape (2, 3), got (3, 1)"),
                all(
                        "a row for a number",
                        List.of(kernel, bias, head, bias),
                        "Dense \"dense_1\": bias must have shape (1,), got (3,)"),
                all(
                        "NaN in the last",
                        List.of(kernel, bias, head, Double.NaN),
                        "Dense \"dense_1\": bias must hold finite numbers, got NaN at place 0"),
                first(
                        "too many",
                        List.of(kernel, bias, bias),
                        "Dense \"dense\": setWeights needs 2 weights [kernel, bias], got 3"),
                first("flat", List.of(bias, bias), "Dense \"dense\": kernel must have shape (2, 3), got (3,)"),
                first(
                        "infinity",
                        List.of(kernel, new float[] {1, Float.POSITIVE_INFINITY, 0}),
                        "Dense \"dense\": bias must hold finite numbers, got Infinity at place 1"),
                first(
                        "a word",
                        List.of(kernel, "bias"),
                        "Tensor.from: value must be a Number, an array of float, double, int or boolean of any rank, a List of Numbers or of Lists, or a Tensor, got java.lang.String"),
                value(
                        "layer, one tensor",
                        model -> model.getLayer(1).setWeights(Tensor.of(head)),
                        "Dense \"dense_1\": setWeights needs 2 weights [kernel, bias], got 1"));
    }

    static Stream<Refusal> badLayers() {
        String built = "Dense \"dense\": options must be set before the model is built; set them first";
        return Stream.of(
                option("activation", layer -> layer.activation("relu"), built),
                option("useBias", layer -> layer.useBias(false), built),
                option("kernelInitializer", layer -> layer.kernelInitializer("ones"), built),
                option("biasInitializer", layer -> layer.biasInitializer("ones"), built),
                option("inputShape", layer -> layer.inputShape(3), built),
                option("name", layer -> layer.name("other"), built),
                value(
                        "the same layer again",
                        model -> model.add(model.getLayer(0)),
                        "add: the names of layers must differ, got \"dense\" twice; name one of them anew"),
                value(
                        "a layer for inputs of another shape",
                        model -> newModel(new Dense(7).inputShape(1), model.getLayer(0)),
                        "Dense \"dense\": is built for samples of shape (2,), got (7,); use another layer for them"),
                value("no neurons", model -> model.add(new Dense(0)), "Dense: units must be at least 1, got 0"),
                value(
                        "an empty input shape",
                        model -> new Dense(1).name("first").inputShape(0, 3),
                        "Dense \"first\": inputShape must hold numbers of at least 1, got [0, 3]"),
                value(
                        "a name that is taken",
                        model -> model.add(new Dense(1).name("dense")),
                        "add: the names of layers must differ, got \"dense\" twice; name one of them anew"),
                value(
                        "a blank name",
                        model -> model.add(new Dense(1).name(" ")),
                        "Dense: name must not be blank, got \" \""));
    }

    private static Refusal value(String name, Consumer<Sequential> code, String message) {
        return Refusal.value(name, code, message);
    }

    private static Refusal all(String name, List<?> weights, String message) {
        return Refusal.value("all weights, " + name, model -> model.setWeights(weights), message);
    }

    private static Refusal first(String name, List<?> weights, String message) {
        return Refusal.value(
                "a layer's weights, " + name, model -> model.getLayer(0).setWeights(weights), message);
    }

    private static Refusal option(String name, Consumer<Dense> code, String message) {
        return Refusal.order("an option once built, " + name, model -> code.accept((Dense) model.getLayer(0)), message);
    }

    private static void newModel(Layer... layers) {
        new Sequential(layers).close();
    }

    static Stream<Refusal> everyCase() {
        return Stream.of(badKeywords(), badNames(), badWeights(), badLayers()).flatMap(refusals -> refusals);
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void leaves_the_model_as_it_was(Refusal refusal) {
        try (Sequential model = Refusal.model()) {
            refusal.checkThatNothingChanges(model);
        }
    }
}
