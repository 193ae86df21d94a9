package io.github.monokeras;

import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.initializers.Constant;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.PReLU;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model as a stack of layers with weights; how it trains stands in SequentialTrainingTest. */
class SequentialTest {

    private static final float[][] X = Refusal.X;
    private static final float[] Y = Refusal.Y;

    @BeforeEach
    void start_the_names_anew() {
        Keras.clearSession();
    }

    static Stream<Backend> backends() {
        return Backends.all("float32").stream();
    }

    /** A model dense, dense_1 from two inputs to one output that has learned a little. */
    private static Sequential trained(Backend backend) {
        Sequential model = Refusal.model().backend(backend);
        model.fit(X, Y, epochs(3), verbose(0));
        return model;
    }

    private static void train(Sequential model) {
        model.compile(optimizer("sgd"), loss("mse"));
        model.fit(X, Y, verbose(0));
    }

    @Test
    void names_layers_and_models_as_keras_does() {
        try (Sequential first = new Sequential(new Dense(1), new Dense(1).name("head"), new Dense(1));
                Sequential second = new Sequential()) {
            assertThat(first.name()).isEqualTo("sequential");
            assertThat(second.name()).isEqualTo("sequential_1");
            assertThat(first.layers()).extracting(Layer::name).containsExactly("dense", "head", "dense_1");
        }

        Keras.clearSession();

        try (Sequential again = new Sequential(List.of(new Dense(1)))) {
            assertThat(again.name()).isEqualTo("sequential");
            assertThat(again.getLayer(0).name()).isEqualTo("dense");
        }
    }

    @Test
    void finds_a_layer_by_name_and_by_index() {
        Dense first = new Dense(2).name("hidden");
        Dense second = new Dense(1);
        try (Sequential model = new Sequential(first, second)) {
            assertThat(model.getLayer("hidden")).isSameAs(first);
            assertThat(model.getLayer("dense")).isSameAs(second);
            assertThat(model.getLayer(0)).isSameAs(first);
            assertThat(model.getLayer(1)).isSameAs(second);
            assertThatThrownBy(() -> model.layers().clear()).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void fixes_shapes_from_layer_to_layer() {
        try (Sequential model = new Sequential(new Dense(4).inputShape(3), new Dense(2).useBias(false))) {
            model.add(new Dense(5));

            assertThat(model.layers())
                    .extracting(Layer::outputShape)
                    .containsExactly(Shape.of(4), Shape.of(2), Shape.of(5));
            assertThat(model.countParams()).isEqualTo((3 * 4 + 4) + 4 * 2 + (2 * 5 + 5));
            assertThat(model.getWeights())
                    .extracting(Tensor::shape)
                    .containsExactly(Shape.of(3, 4), Shape.of(4), Shape.of(4, 2), Shape.of(2, 5), Shape.of(5));
        }
    }

    @Test
    void draws_its_first_weights_as_each_layer_says() {
        try (Sequential model = new Sequential(new Dense(2)
                .kernelInitializer(new Constant(0.5))
                .biasInitializer("ones")
                .inputShape(1))) {
            assertThat(model.getWeights())
                    .isEqualTo(Weights.of(Tensor.of(new float[][] {{0.5f, 0.5f}}), Tensor.of(1f, 1f)));
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void sets_and_copies_all_weights_or_those_of_a_layer(Backend backend) {
        Tensor kernel = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}});
        Tensor bias = Tensor.of(7f, 8f, 9f);
        Tensor head = Tensor.of(new float[][] {{10}, {11}, {12}});
        try (Sequential model = Refusal.model().backend(backend)) {
            model.setWeights(List.of(kernel, bias, head, 13));
            assertThat(model.getWeights().maxAbsDifference(Weights.of(kernel, bias, head, Tensor.of(13f))))
                    .isZero();
            Weights before = model.getLayer(1).getWeights();

            model.getLayer(0).setWeights(kernel.gather(new int[] {1, 0}), Tensor.of(0f, 0f, 0f));

            assertThat(model.getWeights().get(0).maxAbsDifference(Tensor.of(new float[][] {{4, 5, 6}, {1, 2, 3}})))
                    .isZero();
            assertThat(model.getLayer(0).getWeights().get(1).maxAbsDifference(Tensor.of(0f, 0f, 0f)))
                    .isZero();
            assertThat(model.getLayer(1).getWeights()).isEqualTo(before);
            model.setWeights(model.getWeights());
            assertThat(model.getLayer(1).getWeights()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void keeps_what_the_other_layers_learned_when_one_is_added_or_popped(Backend backend) {
        try (Sequential model = trained(backend)) {
            Layer oldHead = model.getLayer(1);
            Weights hidden = model.getLayer(0).getWeights();

            model.pop();

            assertThat(model.layers()).hasSize(1);
            assertThat(model.getLayer(0).getWeights()).isEqualTo(hidden);
            assertThat(model.predict(X, verbose(0)).shape()).isEqualTo(Shape.of(4, 3));

            Dense newHead = new Dense(1).kernelInitializer("zeros").biasInitializer(new Constant(0.5));
            model.add(newHead);

            assertThat(model.getLayer(0).getWeights()).isEqualTo(hidden);
            assertThat(model.predict(X, verbose(0)).toFloatArray()).containsOnly(0.5f);
            // The gradient that comes through a kernel of zeros is zero.
            train(model);
            assertThat(model.getLayer(0).getWeights()).isEqualTo(hidden);
            train(model);
            assertThat(model.getLayer(0).getWeights()).isNotEqualTo(hidden);
            assertThatThrownBy(oldHead::getWeights).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void gives_a_popped_layer_free_for_another_model() {
        try (Sequential model = trained(Backend.of("reference"))) {
            Dense head = (Dense) model.getLayer(1);
            model.pop();

            try (Sequential other = new Sequential(head.activation("relu").inputShape(7))) {
                assertThat(other.countParams()).isEqualTo(8);
            }
        }
    }

    @Test
    void starts_from_nothing_when_all_layers_are_popped() {
        try (Sequential model = trained(Backend.of("reference"))) {
            model.pop();
            model.pop();

            model.add(new Dense(1).inputShape(5));

            assertThat(model.countParams()).isEqualTo(6);
        }
    }

    @Test
    void stays_as_it_is_when_an_added_layer_does_not_fit() {
        try (Sequential model = trained(Backend.of("djl"))) {
            Weights before = model.getWeights();

            assertThatThrownBy(() -> model.add(new PReLU().sharedAxes(5))).isInstanceOf(IllegalArgumentException.class);

            assertThat(model.layers()).hasSize(2);
            assertThat(model.getWeights()).isEqualTo(before);
        }
    }

    @Test
    void takes_no_layer_at_all_when_one_does_not_fit() {
        Dense good = new Dense(2).inputShape(1);
        assertThatThrownBy(() -> new Sequential(good, new PReLU().sharedAxes(5)))
                .isInstanceOf(IllegalArgumentException.class);

        try (Sequential model = new Sequential(good.activation("relu"))) {
            assertThat(model.countParams()).isEqualTo(4);
        }
    }

    @Test
    void shares_the_weights_of_a_layer_with_another_model() {
        Dense shared = new Dense(2).inputShape(1);
        try (Sequential one = new Sequential(shared, new Dense(1));
                Sequential other = new Sequential(shared).backend("reference")) {
            one.compile(optimizer("sgd"), loss("mse"));
            one.fit(new float[] {1, 2, 3}, new float[] {2, 4, 6}, verbose(0));

            assertThat(other.getWeights()).isEqualTo(shared.getWeights());
            shared.setWeights(Tensor.of(new float[][] {{3, 4}}), Tensor.of(5f, 6f));
            assertThat(other.predict(2, verbose(0)).toDoubleArray()).containsExactly(11, 14);
        }
    }
}
