package io.github.monokeras;

import static io.github.monokeras.Closeness.requireClose;
import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.layers.Activation;
import io.github.monokeras.layers.Concatenate;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.GlobalAveragePooling1D;
import io.github.monokeras.layers.Hashing;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.StringLookup;
import io.github.monokeras.layers.TextVectorization;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that take strings learn as real Keras's, on every backend. */
class StringModelsTest {

    private static final JsonObject GOLDEN = Golden.read("string_models").getAsJsonObject("cases");
    private static final List<String> TEXTS = List.of(
            "The film was GREAT!",
            "a dull, dull film",
            "great",
            "the music was great and the actors were moving",
            "awful",
            "an awful ending, a dull story");
    private static final String[] KINDS = {"cat", "dog", "cat", "bird", "", "fish"};
    private static final String[] COLORS = {"red", "green", "blue", "red", "red", "green"};

    @BeforeEach
    void counts_names_from_the_start() {
        AutoNames.reset();
    }

    static Stream<Arguments> cases() {
        return Backends.all("float64").stream()
                .flatMap(backend -> GOLDEN.keySet().stream().map(name -> Arguments.of(backend, name)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void trains_as_keras_does(Backend backend, String name) {
        JsonObject golden = GOLDEN.getAsJsonObject(name);
        Object x = x(name);
        Tensor y = FunctionalCase.numbers(6, 1, 50);
        // The weights of TF-IDF are float32 here, and float64 in a Keras of that floatx.
        double tolerance = name.equals("bag_of_words") ? 1e-7 : 1e-9;
        try (Model model = model(name).backend(backend)) {
            if (model.inner() == null) {
                // Only data tell this one its shapes, and its first weights are drawn then.
                model.predict(x, verbose(0));
            }
            assertThat(model.layers())
                    .extracting(Layer::name)
                    .isEqualTo(golden.getAsJsonArray("layers").asList().stream()
                            .map(layer -> layer.getAsJsonArray().get(0).getAsString())
                            .toList());
            assertThat(model.countParams()).isEqualTo(golden.get("params").getAsLong());
            model.setWeights(FunctionalGoldenTest.start(model));
            model.compile(optimizer(new SGD(0.1)), loss("mse"));

            History history = model.fit(x, y, epochs(3), batchSize(4), shuffle(false), verbose(0));

            List<Double> losses = Golden.numbers(golden.get("history"));
            for (int epoch = 0; epoch < 3; epoch++) {
                assertThat(history.get("loss").get(epoch)).isCloseTo(losses.get(epoch), within(tolerance));
            }
            List<Tensor> weights = Golden.tensors(golden.get("weights"));
            for (int i = 0; i < weights.size(); i++) {
                requireClose("strings", "weight " + i, model.getWeights().get(i), weights.get(i), tolerance);
            }
            requireClose(
                    "strings", "output", model.predict(x, verbose(0)), Golden.tensor(golden.get("predict")), tolerance);
        }
    }

    @Test
    void shuffled_texts_are_learned_alike_on_all_backends() {
        for (String name : List.of("texts_of_any_length", "columns")) {
            Keras.setRandomSeed(3);
            Model model = model(name);
            Object x = x(name);
            model.predict(x, verbose(0));
            model.compile(optimizer(new SGD(0.1)), loss("mse"));

            Agreement agreement = new CrossCheck()
                    .fit(model, x, FunctionalCase.numbers(6, 1, 50), epochs(3), batchSize(2), verbose(0));

            assertThat(agreement.largestDifference()).isLessThan(1e-6);
        }
    }

    @Test
    void what_was_learned_is_saved(@TempDir Path folder) {
        for (String name : GOLDEN.keySet()) {
            Object x = x(name);
            try (Model model = model(name)) {
                Tensor expected = model.predict(x, verbose(0));
                model.save(folder.resolve(name + ".keras"));
                try (Model loaded = Model.load(folder.resolve(name + ".keras"))) {
                    assertThat(loaded.predict(x, verbose(0))).as(name).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void refuses_what_does_not_go_together() {
        Input text = new Input(1).dtype("string").name("text");
        refused(
                () -> new Dense(1).name("d").apply(text),
                "Dense \"d\": takes numbers, got the strings of InputLayer \"text\";"
                        + " put a TextVectorization, StringLookup or Hashing between");
        refused(
                () -> new TextVectorization().name("t").apply(new Input(1).name("number")),
                "TextVectorization \"t\": takes strings, got the numbers of InputLayer \"number\";"
                        + " give it an Input of dtype(\"string\")");
        refused(
                () -> new TextVectorization().name("t").apply(new Input(2).dtype("string")),
                "TextVectorization \"t\": samples must have shape () or (1,), a text each, got (2,)");
        refused(
                () -> new StringLookup()
                        .name("s")
                        .vocabulary("a")
                        .outputMode("count")
                        .apply(new Input(2, 2).dtype("string")),
                "StringLookup \"s\": samples must have shape (tokens,) for outputMode \"count\", got (2, 2)");
        refused(() -> new Input(1).name("i").dtype("text"), "InputLayer \"i\": dtype must be one of float32, float64,");
        try (Model model = new Model(
                text,
                new Dense(1)
                        .apply(new StringLookup()
                                .vocabulary("a")
                                .outputMode("one_hot")
                                .apply(text)))) {
            refused(
                    () -> model.predict(new String[][] {{"a", "b"}}, verbose(0)),
                    "predict: \"text\" takes samples of strings of shape (1,), at least 1, got x of shape (1, 2)");
            refused(
                    () -> model.predict(Tensor.of(1f), verbose(0)),
                    "predict: x: texts must be strings, or lists or arrays of strings, got Tensor");
            assertThat(model.predict(new String[] {"a", "b"}, verbose(0)).shape())
                    .hasToString("(2, 1)");
        }
    }

    private static void refused(ThrowingCallable code, String start) {
        assertThatIllegalArgumentException().isThrownBy(code).withMessageStartingWith(start);
    }

    private static Object x(String name) {
        return name.equals("columns")
                ? Map.of("age", FunctionalCase.numbers(6, 1, 1), "kind", KINDS, "color", List.of(COLORS))
                : TEXTS;
    }

    private static Model model(String name) {
        return switch (name) {
            case "texts_of_any_length" ->
                new Sequential(
                        adapted(new TextVectorization().maxTokens(12)),
                        new Embedding(12, 3),
                        new GlobalAveragePooling1D(),
                        new Dense(1));
            case "texts_of_one_length" ->
                new Sequential(
                        new Input(1).dtype("string"),
                        adapted(new TextVectorization().maxTokens(12).outputSequenceLength(5)),
                        new Embedding(12, 3).maskZero(true),
                        new LSTM(2),
                        new Dense(1));
            case "bag_of_words" ->
                new Sequential(
                        new Input(1).dtype("string"),
                        adapted(new TextVectorization().outputMode("tf_idf").ngrams(2)),
                        new Dense(1));
            case "columns" -> columnsModel();
            case "for_export" -> exported();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static TextVectorization adapted(TextVectorization layer) {
        layer.adapt(TEXTS);
        return layer;
    }

    private static Model columnsModel() {
        Input age = new Input(1).name("age");
        Input kind = new Input(1).dtype("string").name("kind");
        Input color = new Input(1).dtype("string").name("color");
        StringLookup lookup = new StringLookup().outputMode("one_hot").name("kinds");
        lookup.adapt(KINDS);
        KerasTensor kinds = lookup.apply(kind);
        KerasTensor indices =
                new StringLookup().vocabulary("red", "green").name("colors").apply(color);
        KerasTensor embedded = new Flatten()
                .name("flat")
                .apply(new Embedding(3, 2).name("embedded").apply(indices));
        KerasTensor bins = new Hashing(3).outputMode("one_hot").name("bins").apply(kind);
        KerasTensor masked = new Hashing(4)
                .maskValue("")
                .salt(7)
                .outputMode("multi_hot")
                .name("masked")
                .apply(kind);
        KerasTensor joined = new Concatenate().name("joined").apply(age, kinds, embedded, bins, masked);
        return new Model(
                Map.of("kind", kind, "age", age, "color", color),
                new Dense(1).name("price").apply(joined));
    }

    private static Model exported() {
        Input start = new Input(1).dtype("string").name("start");
        KerasTensor vectorized = adapted(new TextVectorization().maxTokens(12).outputSequenceLength(4))
                .apply(start);
        Model reader = new Model(start, new Embedding(12, 2).apply(vectorized)).name("reader");
        Sequential inner = new Sequential(new Input(4, 2), new Flatten(), new Dense(1)).name("inner");
        return new Sequential(new Input(1).dtype("string"), reader, inner, new Activation("sigmoid"));
    }
}
