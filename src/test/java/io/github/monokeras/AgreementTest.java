package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.metrics;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.djl.DjlBackend;
import io.github.monokeras.backend.reference.ReferenceBackend;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.initializers.Constant;
import io.github.monokeras.initializers.RandomUniform;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every backend learns what the reference learns, and the table that says so. */
class AgreementTest {

    private static final int SAMPLES = 7;

    private static final List<Activation> ACTIVATIONS =
            List.of(Activation.LINEAR, Activation.RELU, Activation.SIGMOID, Activation.TANH, Activation.SOFTMAX);

    private static final List<Loss> LOSSES = List.of(
            new MeanSquaredError(),
            new MeanAbsoluteError(),
            new BinaryCrossentropy(),
            new BinaryCrossentropy().fromLogits(true),
            new BinaryCrossentropy().labelSmoothing(0.1));

    private static final List<Optimizer> OPTIMIZERS = List.of(
            new SGD(0.005),
            new SGD(0.005).momentum(0.9),
            new SGD(0.005).momentum(0.9).nesterov(true),
            new Adam(0.01));

    static Stream<Arguments> everythingWithEverything() {
        List<Arguments> cases = new ArrayList<>();
        for (Activation activation : ACTIVATIONS) {
            for (Loss loss : LOSSES) {
                for (Optimizer optimizer : OPTIMIZERS) {
                    cases.add(Arguments.of(activation, loss, optimizer));
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("everythingWithEverything")
    void every_engine_learns_what_the_reference_learns(Activation activation, Loss loss, Optimizer optimizer) {
        for (Backend engine : engines().toList()) {
            Keras.setRandomSeed(5);
            try (Sequential model = new Sequential(
                    new Dense(4).activation(activation).inputShape(3), headOfProbabilities(activation))) {
                model.compile(optimizer(optimizer), loss(loss), metrics("mae", "accuracy"));

                assertAgreement(engine, model, inputs(3), labels(SAMPLES, 2), tolerance(engine));
            }
        }
    }

    /**
     * Its outputs stay well between 0 and 1, whatever the activation. Beyond, a cross-entropy of probabilities clips them,
     * at ends that float32 and float64 round differently.
     */
    private static Dense headOfProbabilities(Activation activation) {
        return new Dense(2)
                .activation(activation)
                .kernelInitializer(new RandomUniform(-0.1, 0.1, null))
                .biasInitializer(new Constant(0.5));
    }

    static Stream<Backend> engines() {
        return Stream.of("float32", "float64")
                .flatMap(dtype -> Backends.all(dtype).stream())
                .filter(DjlBackend.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void every_engine_learns_from_samples_of_rank_2_what_the_reference_learns(Backend engine) {
        try (Sequential model =
                new Sequential(new Dense(5).activation("tanh").inputShape(4, 3), new Dense(2).activation("softmax"))) {
            model.compile(optimizer(new Adam(0.01)), loss("mse"), metrics("mae", "accuracy"));

            assertAgreement(engine, model, inputs(4, 3), labels(SAMPLES, 4, 2), tolerance(engine));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void every_engine_applies_a_layer_to_each_row_of_a_sample(Backend engine) {
        Weights weights = Weights.of(Tensor.of(new float[][] {{1, 2}, {3, 4}, {5, 6}}), Tensor.of(10f, 20f));
        float[][][] x = {{{1, 0, 0}, {0, 1, 0}}, {{0, 0, 1}, {1, 1, 1}}};
        try (Sequential model = new Sequential(new Dense(2).inputShape(2, 3)).backend(engine)) {
            model.setWeights(weights);

            assertThat(model.predict(x, verbose(0)).cast(DType.FLOAT32)).isEqualTo(Tensor.from(new float[][][] {
                {{11, 22}, {13, 24}}, {{15, 26}, {19, 32}}
            }));
        }
    }

    private static double tolerance(Backend engine) {
        return engine.label().endsWith("float64") ? 1e-9 : 1e-4;
    }

    private static void assertAgreement(Backend engine, Sequential model, Tensor x, Tensor y, double tolerance) {
        Agreement agreement = new CrossCheck(engine, new ReferenceBackend()).fit(model, x, y, epochs(5), batchSize(3));

        assertThat(agreement.first().history().history().keySet()).containsExactly("loss", "mae", "accuracy");
        assertThat(agreement.largestDifference()).as(engine.label()).isLessThan(tolerance);
        assertThat(agreement.lossDifference()).as(engine.label()).isLessThan(tolerance);
        assertThat(agreement.second().weights().maxAbsDifference(model.getWeights()))
                .as("something was learned")
                .isGreaterThan(1e-4);
    }

    private static Tensor inputs(int... sample) {
        Shape shape = Shape.of(sample).withBatch(SAMPLES);
        return Tensor.of(shape, new Random(6).doubles(shape.size(), -2, 2).toArray());
    }

    private static Tensor labels(int... dims) {
        Shape shape = Shape.of(dims);
        return Tensor.of(
                shape, new Random(8).ints(shape.size(), 0, 2).asDoubleStream().toArray());
    }

    @Test
    void starts_both_runs_at_the_models_weights_and_leaves_those() {
        try (Sequential model = new Sequential(new Dense(1).inputShape(1)).backend("reference")) {
            model.compile(optimizer("sgd"), loss("mse"));
            model.setWeights(List.of(new float[][] {{3}}, new float[] {2}));

            Agreement agreement = new CrossCheck(new ReferenceBackend(), new ReferenceBackend())
                    .fit(model, new float[] {1}, new float[] {6}, epochs(2));

            assertThat(agreement.first().weights()).hasToString("[array([[3.0392]]), array([2.0392])]");
            assertThat(agreement.second().weights()).isEqualTo(agreement.first().weights());
            assertThat(agreement.first().history()).hasToString("{'loss': [1.0, 0.9216]}");
            assertThat(agreement.largestDifference()).isZero();
            assertThat(agreement.lossDifference()).isZero();
            assertThat(model.getWeights()).hasToString("[array([[3.]]), array([2.])]");
        }
    }

    private static Agreement.Run run(String backend, double[][] kernel, double bias, double... losses) {
        History history = new History();
        for (int epoch = 0; epoch < losses.length; epoch++) {
            history.onEpochEnd(epoch, Map.of("loss", losses[epoch]));
        }
        Weights weights = Weights.of(Tensor.of(kernel), Tensor.of(bias), Tensor.of(new double[][] {{bias}}));
        return new Agreement.Run(backend, weights, history);
    }

    private static Agreement tiny() {
        Dense first = new Dense(1).name("hidden");
        Dense second = new Dense(1).useBias(false).name("out");
        return new Agreement(
                Networks.chain(Shape.of(2), first, second),
                run("PyTorch float32", new double[][] {{1}, {2}}, 0.5, 3, 2.5, 1),
                run("reference float64", new double[][] {{1.25}, {1.9375}}, -0.25, 3, 2.375, 1.0625));
    }

    @Test
    void measures_the_largest_difference_of_every_weight_and_of_the_losses() {
        assertThat(tiny().differences())
                .containsExactly(
                        Map.entry("hidden/kernel", 0.25),
                        Map.entry("hidden/bias", 0.75),
                        Map.entry("out/kernel", 0.75));
        assertThat(tiny().largestDifference()).isEqualTo(0.75);
        assertThat(tiny().lossDifference()).isEqualTo(0.125);
    }

    @Test
    void prints_single_numbers_in_full_and_larger_weights_by_their_shape() {
        assertThat(tiny()).hasToString("""
                weight             PyTorch float32  reference float64  largest difference
                hidden/kernel               (2, 1)             (2, 1)             2.5e-01
                hidden/bias             0.50000000        -0.25000000             7.5e-01
                out/kernel              0.50000000        -0.25000000             7.5e-01
                loss, every epoch                                                 1.2e-01
                """);
    }
}
