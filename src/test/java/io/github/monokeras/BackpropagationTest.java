package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.metrics;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.sampleWeight;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.training.GradientCollector;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.djl.DjlBackend;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.Reshape;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.CategoricalCrossentropy;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.losses.Reduction;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.regularizers.L2;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradients that are written out are those that autograd finds; a regularizer of strength 0 makes a model need autograd. */
class BackpropagationTest {

    private static final int SAMPLES = 7;
    private static final L2 NOTHING = new L2(0);

    /** A head, the loss behind it, and how many classes a label counts, or 0. */
    private static List<Arguments> heads() {
        List<Arguments> heads = new ArrayList<>();
        for (String activation : List.of("linear", "relu", "sigmoid", "tanh")) {
            heads.add(Arguments.of(activation, new MeanSquaredError(), 0));
            heads.add(Arguments.of(activation, new MeanAbsoluteError(), 0));
        }
        heads.add(Arguments.of("linear", new MeanSquaredError().reduction(Reduction.SUM), 0));
        heads.add(Arguments.of("sigmoid", new BinaryCrossentropy(), 0));
        heads.add(Arguments.of("sigmoid", new BinaryCrossentropy().labelSmoothing(0.2), 0));
        heads.add(Arguments.of("softmax", new CategoricalCrossentropy(), 0));
        heads.add(Arguments.of("softmax", new CategoricalCrossentropy().labelSmoothing(0.2), 0));
        heads.add(Arguments.of("softmax", new SparseCategoricalCrossentropy(), 3));
        heads.add(Arguments.of("softmax", new SparseCategoricalCrossentropy().reduction(Reduction.SUM), 3));
        return heads;
    }

    static Stream<Arguments> headsOnEngines() {
        return Backends.all("float64").stream()
                .filter(DjlBackend.class::isInstance)
                .flatMap(engine -> heads().stream()
                        .map(head -> Arguments.of(engine, head.get()[0], head.get()[1], head.get()[2])));
    }

    @ParameterizedTest
    @MethodSource("headsOnEngines")
    void a_chain_learns_what_it_learns_by_autograd(Backend engine, String activation, Loss loss, int classes) {
        List<Weights> learned = new ArrayList<>();
        for (L2 regularizer : new L2[] {null, NOTHING}) {
            Keras.setRandomSeed(3);
            Layer frozen = new Dense(4).activation("sigmoid").trainable(false);
            try (Sequential model = new Sequential(
                            new Flatten().inputShape(2, 3),
                            frozen,
                            new Dense(6).activation("tanh"),
                            new Dropout(0.4),
                            new Reshape(2, 3),
                            new Dense(4).activation("relu").useBias(false),
                            new Flatten(),
                            head(activation, regularizer))
                    .backend(engine)) {
                model.compile(optimizer(new Adam(0.05)), loss(loss), metrics("accuracy"));
                Tensor y = classes == 0 ? random(SAMPLES, 3) : Tensor.of(0f, 2f, 1f, 1f, 0f, 2f, 2f);

                model.fit(
                        random(SAMPLES, 2, 3),
                        y,
                        epochs(4),
                        batchSize(3),
                        sampleWeight(new float[] {1, 2, 0, 1, 3, 1, 0.5f}),
                        verbose(0));

                learned.add(model.getWeights());
            }
        }

        assertThat(learned.get(0).maxAbsDifference(learned.get(1))).isLessThan(1e-12);
    }

    private static Dense head(String activation, @Nullable L2 regularizer) {
        Dense head = new Dense(3).activation(activation);
        return regularizer == null ? head : head.kernelRegularizer(regularizer);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_layer_that_has_several_turns_gets_the_gradients_of_all(Backend engine) {
        List<Weights> learned = new ArrayList<>();
        for (L2 regularizer : new L2[] {null, NOTHING}) {
            Keras.setRandomSeed(4);
            Dense shared = new Dense(3).activation("tanh");
            Input input = new Input(3);
            KerasTensor output = head("linear", regularizer).apply(shared.apply(shared.apply(input)));
            try (Model model = new Model(input, output).backend(engine)) {
                model.compile(optimizer("sgd"), loss("mse"));

                model.fit(random(SAMPLES, 3), random(SAMPLES, 3), epochs(3), verbose(0));

                learned.add(model.getWeights());
            }
        }

        assertThat(learned.get(0).maxAbsDifference(learned.get(1))).isLessThan(1e-12);
    }

    static Stream<Backend> engines() {
        return Backends.all("float64").stream().filter(DjlBackend.class::isInstance);
    }

    @Test
    void a_chain_asks_for_no_autograd_and_a_regularizer_does() {
        try (GradientCollector onlyOne = Engine.getEngine("PyTorch").newGradientCollector();
                Sequential chain = new Sequential(new Dense(2).inputShape(3));
                Sequential regularized =
                        new Sequential(new Dense(2).kernelRegularizer(NOTHING).inputShape(3))) {
            assertThat(onlyOne).isNotNull();
            for (Sequential model : List.of(chain, regularized)) {
                model.compile(optimizer("sgd"), loss("mse"));
            }

            chain.fit(random(SAMPLES, 3), random(SAMPLES, 2), verbose(0));

            assertThatThrownBy(() -> regularized.fit(random(SAMPLES, 3), random(SAMPLES, 2), verbose(0)))
                    .hasMessageContaining("already collecting");
        }
    }

    private static Tensor random(int... dims) {
        Shape shape = Shape.of(dims);
        Random random = new Random(9);
        double[] numbers = new double[(int) shape.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextDouble();
        }
        return Tensor.of(shape, numbers);
    }
}
