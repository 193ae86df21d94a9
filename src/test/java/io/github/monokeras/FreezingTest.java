package io.github.monokeras;

import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.tensor.Weights;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers that training leaves as they are. */
class FreezingTest {

    private static final float[][] X = {{1, 2}, {3, 4}, {5, 6}};
    private static final float[] Y = {1, 2, 3};

    private final Dense first = new Dense(2).inputShape(2);
    private final Dense second = new Dense(1);

    static Stream<Backend> backends() {
        return Backends.all("float32").stream();
    }

    private Sequential model(Backend backend) {
        Sequential model = new Sequential(first, second).backend(backend);
        model.compile(loss("mse"));
        return model;
    }

    private static void fit(Sequential model) {
        model.fit(X, Y, epochs(2), verbose(0));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void a_layer_is_frozen_and_thawed_by_the_next_compile(Backend backend) {
        try (Sequential model = model(backend)) {
            fit(model);
            first.trainable(false);
            Weights before = first.getWeights();
            fit(model);
            assertThat(first.getWeights()).as("compiled before").isNotEqualTo(before);

            model.compile(loss("mse"));
            Weights frozen = first.getWeights();
            Weights moving = second.getWeights();
            fit(model);
            assertThat(first.getWeights()).isEqualTo(frozen);
            assertThat(second.getWeights()).isNotEqualTo(moving);

            first.trainable(true);
            model.compile(loss("mse"));
            fit(model);
            assertThat(first.getWeights()).isNotEqualTo(frozen);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void a_model_that_is_frozen_whole_only_measures(Backend backend) {
        first.trainable(false);
        second.trainable(false);
        try (Sequential model = model(backend)) {
            Weights before = model.getWeights();
            double loss = model.evaluate(X, Y, verbose(0)).loss();

            assertThat(model.fit(X, Y, epochs(2), verbose(0)).get("loss")).containsExactly(loss, loss);

            assertThat(model.getWeights()).isEqualTo(before);
        }
    }
}
