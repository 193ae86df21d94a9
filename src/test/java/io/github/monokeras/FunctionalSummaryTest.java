package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.monokeras.layers.Add;
import io.github.monokeras.layers.Concatenate;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.text.TextStyle;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of a functional model is that of real Keras, at 120 columns. */
class FunctionalSummaryTest {

    private static final JsonObject GOLDEN = Golden.read("functional_summary");

    static Stream<Arguments> models() {
        return Stream.of(
                model("chain", FunctionalSummaryTest::chain),
                model("two_inputs", FunctionalSummaryTest::twoInputs),
                model("shared", FunctionalSummaryTest::shared),
                model("two_outputs", FunctionalSummaryTest::twoOutputs),
                model("nested", FunctionalSummaryTest::nested));
    }

    private static Arguments model(String name, Supplier<Model> make) {
        return Arguments.of(name, make);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void prints_what_keras_prints(String name, Supplier<Model> make) {
        try (Model model = make.get()) {
            String expected = GOLDEN.getAsJsonObject("summaries").get(name).getAsString();
            assertThat(ModelSummary.of(model, 0, TextStyle.KERAS_3, 120)).hasToString(expected);
        }
    }

    private static Model chain() {
        Input x = new Input(3).name("x");
        return new Model(x, new Dense(2).name("b").apply(new Dense(4).name("a").apply(x))).name("chain");
    }

    private static Model twoInputs() {
        Input a = new Input(3).name("a");
        Input b = new Input(2).name("b");
        KerasTensor joined =
                new Concatenate().name("joined").apply(new Dense(4).name("left").apply(a), b);
        return new Model(List.of(a, b), List.of(new Dense(1).name("out").apply(joined))).name("two_inputs");
    }

    private static Model shared() {
        Input a = new Input(3).name("a");
        Input b = new Input(3).name("b");
        Dense dense = new Dense(4).name("shared");
        KerasTensor sum = new Add().name("sum").apply(dense.apply(a), dense.apply(b));
        return new Model(List.of(a, b), List.of(sum)).name("siamese");
    }

    private static Model twoOutputs() {
        Input x = new Input(null, 3).name("x");
        KerasTensor hidden = new Dense(1200)
                .name("a_layer_with_a_rather_long_name_that_wraps")
                .apply(x);
        KerasTensor one = new Dense(1).name("one").apply(hidden);
        return new Model(List.of(x), List.of(one, new Dense(2).name("two").apply(hidden))).name("two_outputs");
    }

    private static Model nested() {
        Input x = new Input(3).name("x");
        Sequential inner = new Sequential(new Input(3), new Dense(4), new Dense(5)).name("inner");
        KerasTensor sum = new Add()
                .name("sum")
                .apply(inner.apply(x), new Dense(5).name("skip").apply(x));
        return new Model(x, sum).name("nested");
    }
}
