package io.github.monokeras;

import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.reference.ReferenceBackend;
import io.github.monokeras.layers.Activation;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.ELU;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.LeakyReLU;
import io.github.monokeras.layers.PReLU;
import io.github.monokeras.layers.ReLU;
import io.github.monokeras.layers.Softmax;
import io.github.monokeras.tensor.Weights;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Activations in models: as an option of Dense, as layers, at the end and in between. */
class ActivationModelTest {

    private static final float[][] X = {{0.5f, -1}, {1.5f, 0.25f}, {-2, 1}, {-0.75f, -0.5f}};
    private static final float[][] Y = {{1, 0}, {0, 1}, {1, 1}, {0, 0}};

    static Stream<Backend> backends() {
        return Stream.of("float32", "float64")
                .flatMap(dtype -> Backends.all(dtype).stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void a_layer_does_what_the_option_does(Backend backend) {
        for (String name : io.github.monokeras.activations.Activation.names()) {
            Weights option = trained(backend, "mse", new Dense(4).activation(name), new Dense(2));

            assertThat(trained(backend, "mse", new Dense(4), new Activation(name), new Dense(2)))
                    .as(name)
                    .isEqualTo(option);
        }
    }

    /** A cross-entropy reads what goes into the last activation, wherever that stands. */
    @ParameterizedTest
    @MethodSource("backends")
    void a_last_layer_does_what_the_option_does(Backend backend) {
        String bce = "binary_crossentropy";
        Weights sigmoid = trained(backend, bce, new Dense(2).activation("sigmoid"));
        Weights softmax = trained(backend, bce, new Dense(2).activation("softmax"));

        assertThat(trained(backend, bce, new Dense(2), new Activation("sigmoid")))
                .isEqualTo(sigmoid);
        assertThat(trained(backend, bce, new Dense(2), new Activation("softmax")))
                .isEqualTo(softmax);
        assertThat(trained(backend, bce, new Dense(2), new Softmax())).isEqualTo(softmax);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void every_layer_learns_as_the_reference_learns(Backend backend) {
        Weights expected = trained(new ReferenceBackend(), "mse", everyLayer());

        Weights weights = trained(backend, "mse", everyLayer());

        assertThat(weights).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(weights.get(i).toDoubleArray())
                    .containsExactly(
                            expected.get(i).toDoubleArray(),
                            within(backend.label().endsWith("float64") ? 1e-9 : 1e-5));
        }
    }

    private static Layer[] everyLayer() {
        return new Layer[] {
            new Dense(6).kernelInitializer("random_normal"),
            new PReLU().alphaInitializer("ones").sharedAxes(1),
            new Dense(6),
            new LeakyReLU(),
            new Dense(6),
            new ELU(0.5),
            new Dense(6),
            new ReLU().maxValue(4).negativeSlope(0.25).threshold(0.1),
            new PReLU(),
            new Dense(8).activation("glu"),
            new Dense(2),
            new Softmax()
        };
    }

    @Test
    void glu_hands_on_half_of_the_numbers() {
        try (Sequential model = new Sequential(
                new Dense(6).activation("glu").inputShape(2), new Dense(4), new Activation("glu"), new Dense(1))) {
            assertThat(model.getWeights())
                    .extracting(weight -> weight.shape().toString())
                    .containsExactly("(2, 6)", "(6,)", "(3, 4)", "(4,)", "(2, 1)", "(1,)");
        }
    }

    @Test
    void prelu_learns_its_slopes() {
        Keras.setRandomSeed(3);
        try (Sequential model = new Sequential(new PReLU().inputShape(1))) {
            model.compile(optimizer("sgd"), loss("mse"));
            float[][] x = {{-2}, {-1}, {1}, {2}};
            float[][] y = {{-1}, {-0.5f}, {1}, {2}};

            model.fit(x, y, epochs(500), verbose(0));

            assertThat(model.getWeights().get(0).getFlat(0)).isCloseTo(0.5, within(1e-4));
            assertThat(model.layers().get(0).countParams()).isEqualTo(1);
        }
    }

    private static Weights trained(Backend backend, String loss, Layer... layers) {
        Keras.setRandomSeed(9);
        try (Sequential model = new Sequential(layers).backend(backend)) {
            model.compile(optimizer("sgd"), loss(loss));
            model.fit(X, Y, epochs(3), shuffle(false), verbose(0));
            return model.getWeights();
        }
    }
}
