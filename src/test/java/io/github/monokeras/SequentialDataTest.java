package io.github.monokeras;

import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into a model from outside: data of every kind, and the backend that computes. */
class SequentialDataTest {

    private static final float[][] X = Refusal.X;
    private static final float[] Y = Refusal.Y;

    static Stream<Backend> backends() {
        return Backends.all("float32").stream();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void learns_its_input_shape_from_the_first_fit(Backend backend) {
        try (Sequential model = new Sequential(new Dense(3), new Dense(1)).backend(backend)) {
            model.compile(optimizer("sgd"), loss("mse"));
            model.fit(X, Y, verbose(0));

            assertThat(model.getLayer(0).inputShape()).isEqualTo(Shape.of(2));
            assertThat(model.getWeights()).hasSize(4);
            model.add(new Dense(2));
            assertThat(model.predict(X, verbose(0)).shape()).isEqualTo(Shape.of(4, 2));
        }
    }

    @Test
    void takes_the_weights_along_from_backend_to_backend() {
        try (Sequential model = Refusal.model()) {
            model.fit(X, Y, verbose(0));
            Weights learned = model.getWeights();
            for (Backend backend : Backends.all("float64")) {
                model.backend(backend);

                assertThat(model.getWeights().maxAbsDifference(learned))
                        .as(backend.label())
                        .isZero();
                assertThat(model.getWeights().get(0).dtype()).isEqualTo(backend.dtype());
            }
            model.backend("djl");
            assertThat(model.getWeights()).isEqualTo(learned);
            model.fit(X, Y, shuffle(false), verbose(0));
            assertThat(model.getWeights()).isNotEqualTo(learned);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void takes_data_of_every_kind(Backend backend) {
        try (Sequential model = new Sequential(new Dense(1).inputShape(2)).backend(backend)) {
            model.setWeights(List.of(new float[][] {{1}, {10}}, new float[] {100}));
            Tensor expected = model.predict(new float[][] {{1, 2}, {3, 4}}, verbose(0));

            assertThat(expected.toFloatArray()).containsExactly(121, 143);
            for (Object same : List.of(
                    new int[][] {{1, 2}, {3, 4}},
                    new double[][] {{1, 2}, {3, 4}},
                    List.of(List.of(1, 2), List.of(3, 4)),
                    Tensor.of(new double[][] {{1, 2}, {3, 4}}))) {
                assertThat(model.predict(same, verbose(0))).isEqualTo(expected);
            }
            model.compile(optimizer("sgd"), loss("mse"));
            for (Object labels : List.of(
                    new int[] {121, 142}, new double[] {121, 142}, new float[][] {{121}, {142}}, List.of(121, 142.0))) {
                assertThat(model.evaluate(new int[][] {{1, 2}, {3, 4}}, labels, verbose(0))
                                .loss())
                        .isEqualTo(0.5);
            }
        }
    }
}
