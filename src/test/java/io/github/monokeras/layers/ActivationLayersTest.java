package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.initializers.Constant;
import io.github.monokeras.initializers.Zeros;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationLayersTest {

    @BeforeEach
    void start_the_names_anew() {
        AutoNames.reset();
    }

    @Test
    void have_the_names_and_defaults_of_keras() {
        JsonObject activation = config("Activation");
        assertThat(new Activation("relu").name())
                .isEqualTo(activation.get("name").getAsString());
        assertThat(new Activation("relu").outputActivation())
                .hasToString(activation.get("activation").getAsString());

        JsonObject relu = config("ReLU");
        assertThat(new ReLU().name()).isEqualTo(relu.get("name").getAsString()).isEqualTo("re_lu");
        assertThat(new ReLU().maxValue()).isNull();
        assertThat(relu.get("max_value").isJsonNull()).isTrue();
        assertThat(new ReLU().negativeSlope()).isEqualTo(number(relu, "negative_slope"));
        assertThat(new ReLU().threshold()).isEqualTo(number(relu, "threshold"));

        JsonObject leaky = config("LeakyReLU");
        assertThat(new LeakyReLU().name())
                .isEqualTo(leaky.get("name").getAsString())
                .isEqualTo("leaky_re_lu");
        assertThat(new LeakyReLU().negativeSlope()).isEqualTo(number(leaky, "negative_slope"));

        JsonObject parametric = config("PReLU");
        assertThat(new PReLU().name())
                .isEqualTo(parametric.get("name").getAsString())
                .isEqualTo("p_re_lu");
        assertThat(parametric
                        .getAsJsonObject("alpha_initializer")
                        .get("class_name")
                        .getAsString())
                .isEqualTo("Zeros");
        assertThat(parametric.get("shared_axes").isJsonNull()).isTrue();
        assertThat(new PReLU().sharedAxes()).isEmpty();
        assertThat(new PReLU().weightSpecs(Shape.of(2, 3)))
                .containsExactly(new WeightSpec("alpha", Shape.of(2, 3), new Zeros()));

        JsonObject elu = config("ELU");
        assertThat(new ELU().name()).isEqualTo(elu.get("name").getAsString()).isEqualTo("elu");
        assertThat(new ELU().alpha()).isEqualTo(number(elu, "alpha"));

        JsonObject softmax = config("Softmax");
        assertThat(new Softmax().name())
                .isEqualTo(softmax.get("name").getAsString())
                .isEqualTo("softmax");
        assertThat(new Softmax().axis()).containsExactly(softmax.get("axis").getAsInt());
    }

    private static JsonObject config(String layer) {
        return Golden.read("activations").getAsJsonObject("configs").getAsJsonObject(layer);
    }

    private static double number(JsonObject config, String option) {
        return config.get(option).getAsDouble();
    }

    @Test
    void keep_every_option_when_another_is_set() {
        ReLU relu = new ReLU().maxValue(3).negativeSlope(0.5).threshold(1).name("mine");
        assertThat(relu.maxValue()).isEqualTo(3);
        assertThat(relu.negativeSlope()).isEqualTo(0.5);
        assertThat(relu.threshold()).isEqualTo(1);

        PReLU parametric = new PReLU()
                .alphaInitializer("ones")
                .alphaInitializer(new Constant(0.25))
                .sharedAxes(1)
                .inputShape(2, 3);
        assertThat(parametric.weightSpecs(Shape.of(2, 3)))
                .containsExactly(new WeightSpec("alpha", Shape.of(1, 3), new Constant(0.25)));
        assertThat(parametric.declaredInputShape()).isEqualTo(Shape.of(2, 3));
    }

    @Test
    void take_the_first_option_of_keras_without_its_name() {
        assertThat(new ReLU(6).maxValue()).isEqualTo(6);
        assertThat(new LeakyReLU(0.1).negativeSlope()).isEqualTo(0.1);
        assertThat(new ELU(0.5).alpha()).isEqualTo(0.5);
        assertThat(new Softmax(1).axis()).containsExactly(1);
    }

    @Test
    void say_which_named_activation_comes_last() {
        assertThat(Stream.of(new Activation("gelu"), new Softmax(), new Dense(1).activation("tanh"), new ReLU())
                        .map(layer -> layer.outputActivation().toString()))
                .containsExactly("gelu", "softmax", "tanh", "linear");
    }

    static Stream<Arguments> refusedOptions() {
        return Golden.read("activations").getAsJsonArray("refused").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(golden -> Arguments.of(
                        golden.get("layer").getAsString(),
                        golden.get("option").getAsString(),
                        golden.get("value").getAsDouble()));
    }

    @ParameterizedTest
    @MethodSource("refusedOptions")
    void refuse_the_numbers_that_keras_refuses(String layer, String option, double value) {
        Function<Double, Object> set = switch (layer + " " + option) {
            case "ReLU max_value" -> new ReLU()::maxValue;
            case "ReLU negative_slope" -> new ReLU()::negativeSlope;
            case "ReLU threshold" -> new ReLU()::threshold;
            case "LeakyReLU negative_slope" -> new LeakyReLU()::negativeSlope;
            default -> throw new IllegalArgumentException(option);
        };
        String name = option.equals("max_value") ? "maxValue" : option.replace("_s", "S");

        for (double refused : List.of(value, Double.NaN, Double.POSITIVE_INFINITY)) {
            assertThatThrownBy(() -> set.apply(refused))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("%s: %s must be at least 0 and finite, got %s".formatted(layer, name, refused));
        }
        assertThat(set.apply(0.0)).isNotNull();
    }

    static Stream<Arguments> refusedByThemselves() {
        return Stream.of(
                refusal(() -> new ELU(Double.NaN), "ELU: alpha must be finite, got NaN"),
                refusal(() -> new ReLU(-1), "ReLU: maxValue must be at least 0 and finite, got -1.0"),
                refusal(() -> new LeakyReLU(-1), "LeakyReLU: negativeSlope must be at least 0 and finite, got -1.0"),
                refusal(
                        () -> new PReLU().sharedAxes(1, 3).outputShape(Shape.of(4, 5)),
                        "PReLU \"p_re_lu\": sharedAxes must be from 1 to 2, the axes behind the batch, got [1, 3]"),
                refusal(
                        () -> new PReLU().sharedAxes(0).outputShape(Shape.of(4)),
                        "PReLU \"p_re_lu\": sharedAxes must be from 1 to 1, the axes behind the batch, got [0]"),
                refusal(
                        () -> new Softmax(3).outputShape(Shape.of(4, 5)),
                        "Softmax \"softmax\": axis must be from -3 to 2, got 3"),
                refusal(
                        () -> new Activation("glu").outputShape(Shape.of(3)),
                        "glu: the last axis must be even, for one half to gate the other, got shape (3,)"),
                refusal(
                        () -> new Dense(3).activation("glu").outputShape(Shape.of(2)),
                        "glu: the last axis must be even, for one half to gate the other, got shape (3,)"));
    }

    private static Arguments refusal(ThrowingCallable code, String message) {
        return Arguments.of(code, message);
    }

    @ParameterizedTest
    @MethodSource("refusedByThemselves")
    void refuse_what_cannot_be(ThrowingCallable code, String message) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void keep_the_shape_but_for_glu() {
        Shape shape = Shape.of(5, 6);
        Stream.of(new ReLU(), new LeakyReLU(), new ELU(), new Softmax(2), new Activation("relu"), new PReLU())
                .forEach(layer -> assertThat(layer.outputShape(shape)).isEqualTo(shape));

        assertThat(new Activation("glu").outputShape(shape)).isEqualTo(Shape.of(5, 3));
        assertThat(new Dense(4).activation("glu").outputShape(shape)).isEqualTo(Shape.of(5, 2));
        assertThat(new Dense(4).activation("glu").weightSpecs(shape))
                .extracting(WeightSpec::shape)
                .containsExactly(Shape.of(6, 4), Shape.of(4));
    }

    @Test
    void only_prelu_has_a_weight() {
        Stream.of(new ReLU(), new LeakyReLU(), new ELU(), new Softmax(), new Activation("relu"))
                .forEach(layer -> assertThat(layer.weightSpecs(Shape.of(3))).isEmpty());
        assertThat(new PReLU().sharedAxes(1, 2).weightSpecs(Shape.of(8, 8, 3)))
                .extracting(WeightSpec::shape)
                .containsExactly(Shape.of(1, 1, 3));
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                setting(new ReLU(), layer -> layer.maxValue(1)),
                setting(new ReLU(), layer -> layer.negativeSlope(1)),
                setting(new ReLU(), layer -> layer.threshold(1)),
                setting(new LeakyReLU(), layer -> layer.negativeSlope(1)),
                setting(new ELU(), layer -> layer.alpha(2)),
                setting(new Softmax(), layer -> layer.axis(1)),
                setting(new PReLU(), layer -> layer.alphaInitializer("ones")),
                setting(new PReLU(), layer -> layer.sharedAxes(1)));
    }

    private static <L extends Layer> Arguments setting(L layer, Function<L, L> set) {
        Supplier<L> again = () -> Objects.requireNonNull(set.apply(layer));
        return Arguments.of(layer, again);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void refuse_new_options_once_they_are_built(Layer layer, Supplier<Layer> set) {
        Node call = layer.apply(new Input(3)).node();

        assertThatThrownBy(set::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(layer.who() + ": options must be set before the model is built; set them first");
        layer.forget(call);
        assertThat(set.get()).isSameAs(layer);
    }
}
