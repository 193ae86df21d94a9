package io.github.monokeras;

import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.validationData;
import static io.github.monokeras.Keras.validationSplit;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.layers.Dense;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that fit no model, or not this one: refused in one sentence, and nothing is changed. */
class BadInputTest {

    private static final float[][] X = Refusal.X;
    private static final float[] Y = Refusal.Y;
    private static final float[] THREE = {1, 2, 3};
    private static final String FINITE = " must hold finite numbers, got ";

    @BeforeEach
    void start_the_names_anew() {
        Keras.clearSession();
    }

    static Stream<Refusal> badForFitAndEvaluate() {
        return Stream.of(
                        pairs("fit", (model, data) -> model.fit(data[0], data[1], verbose(0))),
                        pairs("evaluate", (model, data) -> model.evaluate(data[0], data[1], verbose(0))),
                        pairs(
                                "fit: validationData",
                                (model, data) -> model.fit(X, Y, validationData(data[0], data[1]), verbose(0))))
                .flatMap(refusals -> refusals);
    }

    private static Stream<Refusal> pairs(String call, BiConsumer<Sequential, Object[]> with) {
        String two = "Dense \"dense\": expected 2 inputs per sample, got x of shape ";
        String output = call + ": y must have the shape (4, 1), as the model's output and loss ask, got ";
        return Stream.of(
                        pair(
                                "fewer labels",
                                with,
                                X,
                                THREE,
                                call + ": x has 4 samples, y has 3; give one label for each sample"),
                        pair(
                                "fewer inputs",
                                with,
                                new float[][] {{1, 2}},
                                Y,
                                call + ": x has 1 samples, y has 4; give one label for each sample"),
                        pair("no feature axis", with, Y, Y, two + "(4, 1)"),
                        pair("three features", with, new float[4][3], Y, two + "(4, 3)"),
                        pair("an axis too much", with, new float[4][2][1], Y, two + "(4, 2, 1)"),
                        pair("two labels each", with, X, X, output + "(4, 2)"),
                        pair("labels of rank 3", with, X, new float[4][1][3], output + "(4, 1, 3)"),
                        pair(
                                "no inputs",
                                with,
                                new float[0],
                                Y,
                                call + ": x must hold at least 1 sample, got shape (0,)"),
                        pair(
                                "no rows",
                                with,
                                new float[0][2],
                                Y,
                                call + ": x must hold at least 1 sample, got shape (0, 0)"),
                        pair(
                                "empty rows",
                                with,
                                new float[4][0],
                                Y,
                                call + ": x must hold at least 1 sample, got shape (4, 0)"),
                        pair("no labels", with, X, List.of(), call + ": y must hold at least 1 sample, got shape (0,)"),
                        pair(
                                "NaN in x",
                                with,
                                with(X, 2, Float.NaN),
                                Y,
                                call + ": x" + FINITE + "NaN in sample 2; clean the data first"),
                        pair(
                                "infinity in x",
                                with,
                                with(X, 0, Float.POSITIVE_INFINITY),
                                Y,
                                call + ": x" + FINITE + "Infinity in sample 0; clean the data first"),
                        pair(
                                "NaN in y",
                                with,
                                X,
                                new double[] {1, 2, 3, Double.NaN},
                                call + ": y" + FINITE + "NaN in sample 3; clean the data first"),
                        pair(
                                "infinity in y",
                                with,
                                X,
                                new float[] {1, Float.NEGATIVE_INFINITY, 2, 3},
                                call + ": y" + FINITE + "-Infinity in sample 1; clean the data first"),
                        pair("a word", with, "sunny", Y, unknownKind("java.lang.String")),
                        pair("no labels at all", with, X, null, unknownKind("null")),
                        pair("bytes", with, X, new byte[4], unknownKind("byte[]")),
                        pair(
                                "ragged rows",
                                with,
                                new float[][] {{1, 2}, {3}, {4, 5}, {6, 7}},
                                Y,
                                "Tensor: rows must have one length, got row [1] of length 1 after rows of length 2; pad or cut them"),
                        pair(
                                "ragged lists",
                                with,
                                List.of(List.of(1, 2), List.of(3, 4, 5)),
                                Y,
                                "Tensor: rows must have one length, got row [1] of length 3 after rows of length 2; pad or cut them"),
                        pair(
                                "a word in a list",
                                with,
                                X,
                                List.of(1, 2, "three", 4),
                                "Tensor: entries of the List must be Numbers here, got java.lang.String at [2]"))
                .map(refusal -> new Refusal(
                        call + ", " + refusal.name(), refusal.code(), refusal.exception(), refusal.message()));
    }

    private static Refusal pair(
            String name, BiConsumer<Sequential, Object[]> with, Object x, Object y, String message) {
        return Refusal.value(name, model -> with.accept(model, new Object[] {x, y}), message);
    }

    private static Tensor with(float[][] rows, int row, float value) {
        double[][] changed = Tensor.of(rows).toDoubleMatrix();
        changed[row][1] = value;
        return Tensor.of(changed);
    }

    private static String unknownKind(String kind) {
        return "Tensor.from: value must be a Number, an array of float, double, int or boolean of any rank, a List of"
                + " Numbers or of Lists, or a Tensor, got " + kind;
    }

    static Stream<Refusal> badForPredict() {
        String two = "Dense \"dense\": expected 2 inputs per sample, got x of shape ";
        return Stream.of(
                predict("a number", 6, two + "(1, 1)"),
                predict("no feature axis", THREE, two + "(3, 1)"),
                predict("three features", new double[1][3], two + "(1, 3)"),
                predict("nothing", new float[0], "predict: x must hold at least 1 sample, got shape (0,)"),
                predict(
                        "NaN",
                        new double[][] {{1, Double.NaN}},
                        "predict: x" + FINITE + "NaN in sample 0; clean the data first"),
                predict("a word", "sunny", unknownKind("java.lang.String")),
                predict(
                        "ragged rows",
                        new int[][] {{1, 2}, {}},
                        "Tensor: rows must have one length, got row [1] of length 0 after rows of length 2; pad or cut them"));
    }

    private static Refusal predict(String name, Object x, String message) {
        return Refusal.value("predict, " + name, model -> model.predict(x, verbose(0)), message);
    }

    static Stream<Refusal> badSplits() {
        return Stream.of(
                split(
                        "leaves nothing to train",
                        0.9,
                        "0.9 of 4 samples must leave at least 1 to train and 1 to validate, got 0 and 4"),
                split(
                        "leaves nothing to validate",
                        1e-17,
                        "1.0E-17 of 4 samples must leave at least 1 to train and 1 to validate, got 4 and 0"));
    }

    private static Refusal split(String name, double share, String message) {
        return Refusal.value(
                "a split that " + name,
                model -> model.fit(X, Y, validationSplit(share), verbose(0)),
                "fit: validationSplit " + message);
    }

    static Stream<Arguments> everyCaseOnTwoBackends() {
        return Stream.of(badForFitAndEvaluate(), badForPredict(), badSplits())
                .flatMap(refusals -> refusals)
                .flatMap(refusal -> Stream.of("djl", "reference").map(backend -> Arguments.of(refusal, backend)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("everyCaseOnTwoBackends")
    void leaves_a_built_model_as_it_was(Refusal refusal, String backend) {
        try (Sequential model = Refusal.model().backend(backend)) {
            refusal.checkThatNothingChanges(model);
        }
    }

    static Stream<Refusal> badForAnUnbuiltModel() {
        return Stream.concat(
                        badForFitAndEvaluate().filter(refusal -> refusal.name().startsWith("fit")), badSplits())
                // A model without input shape takes that of x, or of a row of numbers.
                .filter(refusal ->
                        !refusal.message().startsWith("Dense") || refusal.name().startsWith("fit: validationData"));
    }

    @ParameterizedTest
    @MethodSource("badForAnUnbuiltModel")
    void leaves_an_unbuilt_model_unbuilt(Refusal refusal) {
        Dense first = new Dense(3);
        try (Sequential model = new Sequential(first, new Dense(1))) {
            model.compile(optimizer("sgd"), loss("mse"));

            refusal.check(model);

            Refusal.order(
                            "still unbuilt",
                            Sequential::getWeights,
                            "getWeights: \"sequential\" has no input shape yet; give the first layer an inputShape(...),"
                                    + " or call fit first")
                    .check(model);
            first.activation("tanh");
            model.fit(new float[4][5], Y, verbose(0));
            assertThat(model.countParams()).isEqualTo(5 * 3 + 3 + 3 + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void one_refused_fit_does_not_settle_the_shape_of_the_next(int features) {
        try (Sequential model = new Sequential(new Dense(1))) {
            model.compile(optimizer("sgd"), loss("mse"));
            Refusal.value(
                            "labels too few",
                            refused -> refused.fit(X, THREE),
                            "fit: x has 4 samples, y has 3; give one label for each sample")
                    .check(model);

            model.fit(new float[4][features], Y, verbose(0));

            assertThat(model.countParams()).isEqualTo(features + 1);
        }
    }
}
