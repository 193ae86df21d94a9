package io.github.monokeras;

import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.layers.Bidirectional;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.MultiHeadAttention;
import io.github.monokeras.layers.TimeDistributed;
import io.github.monokeras.regularizers.L2;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers that are made of others have the weights of those: they are read, set, counted and frozen as one. */
class CompositeLayersTest {

    static Stream<Supplier<Layer>> layers() {
        return Stream.of(
                () -> new Bidirectional(new LSTM(2).returnSequences(true)),
                () -> new TimeDistributed(new Dense(3)),
                () -> new Sequential(new Input(4, 3), new Dense(2), new Dense(5)));
    }

    private static Model model(Layer layer) {
        Input x = new Input(4, 3);
        Model model = new Model(x, new Dense(1).apply(layer.apply(x)));
        model.compile(optimizer("sgd"), loss("mse"));
        return model;
    }

    private static void fit(Model model) {
        model.fit(
                Tensor.of(
                        Shape.of(2, 4, 3),
                        new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6}),
                Tensor.of(Shape.of(2, 4, 1), new float[] {1, 2, 3, 4, 5, 6, 7, 8}),
                verbose(0));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void weights_are_read_set_and_counted(Supplier<Layer> make) {
        Layer layer = make.get();
        try (Model model = model(layer)) {
            Weights weights = layer.getWeights();
            assertThat(weights.stream().mapToLong(Tensor::size).sum()).isEqualTo(layer.countParams());
            assertThat(model.getWeights().subList(0, weights.size())).isEqualTo(weights);

            fit(model);
            assertThat(layer.getWeights()).isNotEqualTo(weights);
            layer.setWeights(weights);

            assertThat(layer.getWeights()).isEqualTo(weights);
            assertThat(model.getWeights().subList(0, weights.size())).isEqualTo(weights);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void frozen_before_the_build_they_are_not_trained(Supplier<Layer> make) {
        Layer layer = make.get();
        layer.setTrainable(false);
        try (Model model = model(layer)) {
            Weights weights = layer.getWeights();

            fit(model);

            assertThat(layer.getWeights()).isEqualTo(weights);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void frozen_after_the_build_they_are_not_trained(Supplier<Layer> make) {
        Layer layer = make.get();
        try (Model model = model(layer)) {
            layer.setTrainable(false);
            model.compile(optimizer("sgd"), loss("mse"));
            Weights weights = layer.getWeights();

            fit(model);

            assertThat(layer.getWeights()).isEqualTo(weights);
        }
    }

    @Test
    void the_output_of_a_wrapper_costs_what_its_regularizer_says() {
        Tensor x = Tensor.of(
                Shape.of(2, 4, 3),
                new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6});
        TimeDistributed layer = new TimeDistributed(new Dense(1)).activityRegularizer(new L2(0.5));
        try (Sequential model = new Sequential(new Input(4, 3), layer)) {
            model.compile(loss("mse"));
            Tensor output = model.predict(x, verbose(0));
            double squares =
                    Arrays.stream(output.toDoubleArray()).map(y -> y * y).sum();

            // The error is 0; half the squares, shared by two samples, are left.
            assertThat(model.evaluate(x, output, verbose(0)).loss())
                    .isCloseTo(0.5 * squares / 2, within(1e-4 * squares));
        }
    }

    @ParameterizedTest
    @MethodSource("attention")
    void attention_of_a_sequence_to_itself_is_frozen_too(boolean before) {
        MultiHeadAttention attention = new MultiHeadAttention(2, 2);
        attention.setTrainable(!before);
        Input x = new Input(4, 3);
        try (Model model = new Model(x, new Dense(1).apply(attention.apply(x, x)))) {
            attention.setTrainable(false);
            model.compile(optimizer("sgd"), loss("mse"));
            Weights weights = attention.getWeights();
            assertThat(weights).hasSize(8);

            fit(model);

            assertThat(attention.getWeights()).isEqualTo(weights);
        }
    }

    static List<Boolean> attention() {
        return List.of(true, false);
    }
}
