package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.monokeras.GoldenNames;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.initializers.Constant;
import io.github.monokeras.initializers.GlorotUniform;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.Ones;
import io.github.monokeras.initializers.RandomNormal;
import io.github.monokeras.initializers.Zeros;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenseTest {

    @BeforeEach
    void start_the_names_anew() {
        AutoNames.reset();
    }

    @Test
    void has_the_defaults_of_keras() {
        JsonObject config = GoldenNames.config("Dense");

        Dense layer = new Dense(1);

        assertThat(layer.name()).isEqualTo(config.get("name").getAsString());
        assertThat(layer.units()).isEqualTo(config.get("units").getAsInt());
        assertThat(layer.activation()).hasToString(config.get("activation").getAsString());
        assertThat(layer.useBias()).isEqualTo(config.get("use_bias").getAsBoolean());
        assertThat(layer.declaredInputShape()).isNull();
        assertThat(layer.weightSpecs(Shape.of(3)))
                .extracting(spec -> spec.initializer().getClass().getSimpleName())
                .containsExactly(className(config, "kernel_initializer"), className(config, "bias_initializer"));
    }

    private static String className(JsonObject config, String option) {
        return config.getAsJsonObject(option).get("class_name").getAsString();
    }

    @ParameterizedTest
    @MethodSource
    void keeps_the_last_axis_for_itself_and_the_others_as_they_are(Shape input, Shape kernel, Shape output) {
        Dense layer = new Dense(4);

        assertThat(layer.outputShape(input)).isEqualTo(output);
        assertThat(layer.weightSpecs(input))
                .containsExactly(
                        new WeightSpec("kernel", kernel, new GlorotUniform()),
                        new WeightSpec("bias", Shape.of(4), new Zeros()));
    }

    static Stream<Arguments> keeps_the_last_axis_for_itself_and_the_others_as_they_are() {
        return Stream.of(
                Arguments.of(Shape.of(1), Shape.of(1, 4), Shape.of(4)),
                Arguments.of(Shape.of(3), Shape.of(3, 4), Shape.of(4)),
                Arguments.of(Shape.of(5, 3), Shape.of(3, 4), Shape.of(5, 4)),
                Arguments.of(Shape.of(6, 5, 3), Shape.of(3, 4), Shape.of(6, 5, 4)));
    }

    @Test
    void has_a_kernel_alone_without_a_bias() {
        Dense layer = new Dense(4).useBias(false).inputShape(3);

        layer.apply(new Input(3));

        assertThat(layer.weightSpecs()).extracting(WeightSpec::name).containsExactly("kernel");
        assertThat(layer.countParams()).isEqualTo(12);
    }

    @Test
    void counts_the_numbers_of_kernel_and_bias() {
        Dense layer = new Dense(4);

        layer.apply(new Input(7, 3));

        assertThat(layer.countParams()).isEqualTo(16);
        assertThat(layer.inputShape()).isEqualTo(Shape.of(7, 3));
        assertThat(layer.outputShape()).isEqualTo(Shape.of(7, 4));
    }

    @Test
    void takes_names_and_things_for_its_options() {
        Dense named = new Dense(2).activation("relu").kernelInitializer("ones").biasInitializer("random_normal");
        Dense typed = new Dense(2)
                .activation(Activation.RELU)
                .kernelInitializer(new Ones())
                .biasInitializer(new RandomNormal());

        assertThat(named.activation()).isEqualTo(Activation.RELU);
        assertThat(typed.activation()).isEqualTo(Activation.RELU);
        assertThat(initializers(named)).containsExactly(new Ones(), new RandomNormal());
        assertThat(initializers(typed)).isEqualTo(initializers(named));
    }

    private static List<Initializer> initializers(Dense layer) {
        return layer.weightSpecs(Shape.of(3)).stream()
                .map(WeightSpec::initializer)
                .toList();
    }

    @Test
    void keeps_every_option_when_another_is_set() {
        Dense layer = new Dense(2)
                .activation("tanh")
                .useBias(true)
                .kernelInitializer(new Constant(3))
                .biasInitializer(new Constant(4))
                .inputShape(5)
                .name("hidden");

        assertThat(layer.units()).isEqualTo(2);
        assertThat(layer.activation()).isEqualTo(Activation.TANH);
        assertThat(layer.useBias()).isTrue();
        assertThat(initializers(layer)).containsExactly(new Constant(3), new Constant(4));
        assertThat(layer.declaredInputShape()).isEqualTo(Shape.of(5));
        assertThat(layer.name()).isEqualTo("hidden");
    }

    @Test
    void is_named_after_its_class_and_counted() {
        assertThat(new Dense(1)).hasToString("Dense \"dense\"");
        assertThat(new Dense(1)).hasToString("Dense \"dense_1\"");
        assertThat(new Dense(1).name("mine")).hasToString("Dense \"mine\"");
        assertThat(new Dense(1)).hasToString("Dense \"dense_2\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refuses_less_than_one_neuron(int units) {
        assertThatThrownBy(() -> new Dense(units))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Dense: units must be at least 1, got " + units);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void refuses_a_blank_name_and_keeps_the_old_one(String name) {
        Dense layer = new Dense(1);

        assertThatThrownBy(() -> layer.name(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Dense: name must not be blank, got \"" + name + "\"");
        assertThat(layer.name()).isEqualTo("dense");
    }

    @Test
    void refuses_inputs_without_numbers() {
        assertThatThrownBy(() -> new Dense(1).apply(new Input(Shape.of(3, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Dense \"dense\": the last axis of an input sample must hold at least 1 number,"
                        + " got shape (3, 0)");
        assertThatThrownBy(() -> new Dense(1).apply(new Input(Shape.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Dense \"dense_1\": the last axis of an input sample must hold at least 1 number, got shape ()");
    }

    static Stream<Arguments> options() {
        return Stream.of(
                option("activation", layer -> layer.activation("relu")),
                option("useBias", layer -> layer.useBias(false)),
                option("kernelInitializer", layer -> layer.kernelInitializer("ones")),
                option("biasInitializer", layer -> layer.biasInitializer("ones")),
                option("inputShape", layer -> layer.inputShape(2)),
                option("name", layer -> layer.name("other")));
    }

    private static Arguments option(String name, Consumer<Dense> set) {
        return Arguments.of(name, set);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("options")
    void refuses_new_options_once_it_is_built(String name, Consumer<Dense> set) {
        Dense layer = new Dense(1);
        Node call = layer.apply(new Input(1)).node();

        assertThatThrownBy(() -> set.accept(layer))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Dense \"dense\": options must be set before the model is built; set them first");
        layer.forget(call);
        set.accept(layer);
    }

    @Test
    void says_what_is_missing_before_it_is_built_or_in_a_model() {
        Dense layer = new Dense(1);
        String shapeless = "Dense \"dense\": the layer has no input shape yet; build its model first";
        String alone = "Dense \"dense\": the layer has no weights yet; add it to a model first";

        for (ThrowingCallable asked : List.<ThrowingCallable>of(
                layer::inputShape, layer::outputShape, layer::weightSpecs, layer::countParams)) {
            assertThatThrownBy(asked).isInstanceOf(IllegalStateException.class).hasMessage(shapeless);
        }
        assertThatThrownBy(layer::getWeights)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(alone);
        assertThatThrownBy(() -> layer.setWeights(Tensor.of(1f)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(alone);
    }

    @Test
    void asks_the_store_that_it_was_last_attached_to() {
        Dense layer = new Dense(1);
        RememberedWeights first = new RememberedWeights();
        layer.attach(new RememberedWeights());
        layer.attach(first);

        layer.setWeights(List.of(new float[][] {{2}}, List.of(3)));

        assertThat(first.weights).isEqualTo(Weights.of(Tensor.of(new float[][] {{2}}), Tensor.of(3f)));
        assertThat(layer.getWeights()).isSameAs(first.weights);
    }

    private static final class RememberedWeights implements WeightStore {
        private Weights weights = Weights.of();

        @Override
        public Weights read(List<Layer> layers) {
            return weights;
        }

        @Override
        public void write(String who, List<Layer> layers, Weights newWeights) {
            weights = newWeights;
        }
    }
}
