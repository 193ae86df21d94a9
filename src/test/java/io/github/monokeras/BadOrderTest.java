package io.github.monokeras;

import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.setTextStyle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.layers.Dense;
import io.github.monokeras.text.TextStyle;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that come too early, or after the end. */
class BadOrderTest {

    private static final float[][] X = Refusal.X;
    private static final float[] Y = Refusal.Y;

    @BeforeEach
    void start_the_names_anew() {
        Keras.clearSession();
    }

    @AfterEach
    void go_back_to_the_usual_style() {
        setTextStyle(TextStyle.KERAS_2);
    }

    static Stream<Refusal> beforeCompile() {
        return Stream.of(
                Refusal.order("fit", model -> model.fit(X, Y), "compile must be called before fit"),
                Refusal.order("evaluate", model -> model.evaluate(X, Y), "compile must be called before evaluate"),
                Refusal.order(
                        "CrossCheck",
                        model -> new CrossCheck().fit(model, X, Y),
                        "compile must be called before CrossCheck"));
    }

    @ParameterizedTest
    @MethodSource("beforeCompile")
    void training_needs_a_compiled_model(Refusal refusal) {
        try (Sequential model = new Sequential(new Dense(1).inputShape(2))) {
            refusal.check(model);
            model.compile(optimizer("sgd"), loss("mse"));

            model.fit(X, Y, verbose(0));

            assertThat(model.evaluate(X, Y, verbose(0)).loss()).isPositive();
        }
    }

    static Stream<Refusal> withoutInputShape() {
        return Stream.of(
                shapeless("getWeights", "getWeights", Sequential::getWeights),
                shapeless("setWeights", "setWeights", model -> model.setWeights(List.of(1))),
                shapeless(
                        "a layer's getWeights",
                        "getWeights",
                        model -> model.getLayer(0).getWeights()),
                shapeless(
                        "a layer's setWeights",
                        "setWeights",
                        model -> model.getLayer(0).setWeights(List.of(1))),
                shapeless("countParams", "countParams", Sequential::countParams),
                shapeless("summary", "summary", model -> model.summary(text -> {})));
    }

    private static Refusal shapeless(String name, String call, Consumer<Sequential> code) {
        return Refusal.order(
                name,
                code,
                call + ": \"sequential\" has no input shape yet; give the first layer an inputShape(...),"
                        + " or call fit first");
    }

    @ParameterizedTest
    @MethodSource("withoutInputShape")
    void weights_and_outputs_need_an_input_shape(Refusal refusal) {
        try (Sequential model = new Sequential(new Dense(2), new Dense(1))) {
            model.compile(optimizer("sgd"), loss("mse"));
            refusal.check(model);

            model.fit(X, Y, verbose(0));

            assertThat(model.predict(X, verbose(0)).shape()).hasToString("(4, 1)");
        }
    }

    static Stream<Refusal> withoutLayers() {
        return Stream.of(
                Refusal.order("fit", model -> model.fit(X, Y), "fit: \"sequential\" has no layers; add one first"),
                Refusal.order("pop", Sequential::pop, "pop: \"sequential\" has no layers left; add one first"),
                Refusal.value(
                        "getLayer by index",
                        model -> model.getLayer(0),
                        "getLayer: index must be at least 0 and below 0, got 0"),
                Refusal.value(
                        "getLayer by name",
                        model -> model.getLayer("dense"),
                        "getLayer: name must be one of [], got \"dense\""));
    }

    @ParameterizedTest
    @MethodSource("withoutLayers")
    void an_empty_model_needs_a_layer(Refusal refusal) {
        try (Sequential model = new Sequential()) {
            model.compile(optimizer("sgd"), loss("mse"));
            refusal.check(model);

            model.add(new Dense(1));
            model.fit(X, Y, verbose(0));

            assertThat(model.countParams()).isEqualTo(3);
        }
    }

    static Stream<Arguments> afterClose() {
        return Stream.of(
                        closed("fit", "fit", model -> model.fit(X, Y)),
                        closed("evaluate", "evaluate", model -> model.evaluate(X, Y)),
                        closed("predict", "predict", model -> model.predict(X)),
                        closed("getWeights", "getWeights", Sequential::getWeights),
                        closed("setWeights", "setWeights", model -> model.setWeights(List.of(1))),
                        closed(
                                "a layer's getWeights",
                                "getWeights",
                                model -> model.getLayer(0).getWeights()),
                        closed(
                                "a layer's setWeights",
                                "setWeights",
                                model -> model.getLayer(0).setWeights(List.of(1))),
                        closed("add", "add", model -> model.add(new Dense(1))),
                        closed("pop", "pop", Sequential::pop),
                        closed("backend", "backend", model -> model.backend("reference")),
                        closed("countParams", "countParams", Sequential::countParams),
                        closed("compile", "compile", model -> model.compile(optimizer("sgd"), loss("mse"))),
                        closed("summary", "summary", model -> model.summary(text -> {})),
                        closed("summary in Keras 3's style", "summary", model -> {
                            setTextStyle(TextStyle.KERAS_3);
                            model.summary(text -> {});
                        }))
                .flatMap(refusal -> Stream.of("djl", "reference").map(backend -> Arguments.of(refusal, backend)));
    }

    private static Refusal closed(String name, String call, Consumer<Sequential> code) {
        return Refusal.order(name, code, call + ": \"sequential\" is closed; build a new model to go on");
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("afterClose")
    void a_closed_model_refuses_everything_but_to_be_closed_again(Refusal refusal, String backend) {
        Sequential used = Refusal.model().backend(backend);
        used.fit(X, Y, verbose(0));
        used.close();

        refusal.check(used);

        used.close();
        assertThat(used.name()).isEqualTo("sequential");
        assertThat(used.layers()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("afterClose")
    void a_model_that_was_never_used_can_be_closed_too(Refusal refusal, String backend) {
        Sequential unused = new Sequential(new Dense(3).inputShape(2)).backend(backend);
        unused.compile(optimizer("sgd"), loss("mse"));
        unused.close();

        refusal.check(unused);

        unused.close();
    }
}
