package io.github.monokeras.examples;

import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.Printed;
import io.github.monokeras.Sequential;
import io.github.monokeras.backend.djl.DjlBackend;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each example runs, on both backends, with its article's numbers. */
class ExamplesTest {

    @ParameterizedTest
    @CsvSource({"djl, 1e-6", "reference, 1e-15"})
    void identity_neuron_learns_1_minus_0_6_to_the_n(String backend, double tolerance) {
        on(backend, () -> {
            assertThat(IdentityNeuron.inKeras(1, 1, 1)).isEqualTo(1);
            for (int n = 1; n <= 18; n++) {
                double expected = 1 - Math.pow(0.6, n);
                assertThat(IdentityNeuron.fromScratch(2, 0.1, n)).isCloseTo(expected, within(1e-15));
                assertThat(IdentityNeuron.inKeras(2, 0.1, n)).isCloseTo(expected, within(tolerance));
            }
            assertThat(IdentityNeuron.inKeras(2, 1, 3)).isEqualTo(28);
            return null;
        });
    }

    @Test
    void identity_neuron_shows_the_step_the_overshoot_and_the_stop() {
        String printed = Printed.by(IdentityNeuron::main);

        assertThat(printed)
                .contains("  step 1: prediction 0.0, error 1.0, delta -1.0\n  from scratch: weight 1.0\n")
                .contains("  step 2: prediction 8.0, error 36.0, delta 6.0\n")
                .contains("Batch 0: Invalid loss, terminating training\n")
                .contains("  from scratch: weight 0.99989844");
    }

    @Test
    void sigmoid_neuron_gives_the_articles_digits() {
        assertThat(SigmoidNeuron.neuron(new double[] {0, 1}, 4, 2, 3)).isEqualTo(0.9990889488055994);
        on("reference", () -> {
            assertThat(SigmoidNeuron.neuronInKeras()).isEqualTo(0.9990889488055994);
            assertThat(SigmoidNeuron.networkInKeras()).isEqualTo(0.7216325609518421);
            return null;
        });
        on("djl", () -> {
            assertThat(SigmoidNeuron.neuronInKeras()).isCloseTo(0.9990889488055994, within(1e-7));
            assertThat(SigmoidNeuron.networkInKeras()).isCloseTo(0.7216325609518421, within(1e-7));
            return null;
        });
        assertThat(Printed.by(SigmoidNeuron::main)).contains("from scratch: 0.7216325609518421\n");
    }

    @Test
    void sigmoid_neuron_is_exact_in_float64_on_pytorch() {
        try (var model = new Sequential(new Dense(1).activation("sigmoid").inputShape(2))) {
            model.backend(new DjlBackend().dtype("float64"));
            model.setWeights(List.of(new double[][] {{0}, {1}}, new double[] {4}));

            assertThat(model.predict(new double[][] {{2, 3}}, verbose(0)).item())
                    .isCloseTo(0.9990889488055994, within(1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"djl", "reference"})
    void two_two_one_tells_emily_from_frank(String backend) {
        String printed = on(backend, () -> Printed.by(TwoTwoOneNetwork::main));

        List<double[]> said = printed.lines()
                .map(line -> line.replaceAll("[^0-9. ]+", " ").trim().split("\\s+"))
                .map(words -> new double[] {
                    Double.parseDouble(words[words.length - 2]), Double.parseDouble(words[words.length - 1])
                })
                .toList();
        assertThat(said.get(0)[0]).isCloseTo(0.95, within(0.03)).isEqualTo(said.get(0)[1]);
        assertThat(said.get(1)[0]).isCloseTo(0.04, within(0.03)).isEqualTo(said.get(1)[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"djl", "reference"})
    void two_two_one_follows_the_articles_derivative(String backend) {
        Weights ones = Weights.of(
                Tensor.of(new double[][] {{1, 1}, {1, 1}}),
                Tensor.of(0.0, 0.0),
                Tensor.of(new double[][] {{1}, {1}}),
                Tensor.of(0.0));
        var byHand = new TwoTwoOneNetwork.FromScratch(ones);
        double[] alice = TwoTwoOneNetwork.PEOPLE[0];
        assertThat(byHand.hidden(0, alice)).isCloseTo(0.0474, within(5e-5));
        assertThat(byHand.hidden(1, alice)).isCloseTo(0.0474, within(5e-5));
        assertThat(byHand.predict(alice)).isCloseTo(0.524, within(5e-4));
        double derivative = byHand.learn(alice, 1, 0);
        // The article multiplies rounded numbers; unrounded it is 0.02147.
        assertThat(derivative).isCloseTo(0.0214, within(1e-4));

        on(backend, () -> {
            try (var model = TwoTwoOneNetwork.network()) {
                model.compile(optimizer(new SGD(1)), loss("mse"));
                model.setWeights(ones);
                model.fit(new double[][] {alice}, new double[] {1}, shuffle(false), verbose(0));
                assertThat(1 - model.getWeights().get(0).get(0, 0)).isCloseTo(derivative, within(1e-6));
            }
            return null;
        });
    }

    @Test
    void predicting_0_for_everybody_is_an_error_of_one_half() {
        var layer = new Dense(1).useBias(false).kernelInitializer("zeros").inputShape(2);
        var model = new Sequential(layer).backend("reference");
        model.compile(optimizer("sgd"), loss("mse"));

        assertThat(model.evaluate(TwoTwoOneNetwork.PEOPLE, TwoTwoOneNetwork.LABELS, verbose(0))
                        .loss())
                .isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"djl", "reference"})
    void breast_cancer_neuron_is_as_good_as_the_articles_and_then_better(String backend) {
        List<BreastCancerNeuron.Run> article = IntStream.rangeClosed(1, 10)
                .mapToObj(seed -> BreastCancerNeuron.articleRun(backend, seed))
                .toList();
        assertThat(BreastCancerNeuron.mean(article, BreastCancerNeuron.Run::testAccuracy))
                .isCloseTo(0.905, within(0.015));

        List<BreastCancerNeuron.Run> better = IntStream.rangeClosed(1, 10)
                .mapToObj(seed -> BreastCancerNeuron.betterRun(backend, seed))
                .toList();
        assertThat(BreastCancerNeuron.mean(better, BreastCancerNeuron.Run::testAccuracy))
                .isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void a_wrong_name_lists_the_right_ones() {
        assertThat(Printed.by(() -> Examples.main(new String[] {"hello"})))
                .isEqualTo(
                        "There is no example \"hello\"; choose one of [hello-neuron, identity-neuron, sigmoid-neuron,"
                                + " two-two-one, breast-cancer, image-classification, text-classification, fuel-regression,"
                                + " structured-data, overfit-underfit, time-series, spark-breast-cancer, spark-million]"
                                + System.lineSeparator());
    }

    @Test
    void a_name_runs_its_example() {
        assertThat(Printed.by(() -> Examples.main(new String[] {"sigmoid-neuron"})))
                .startsWith("One neuron, weights (0, 1), bias 4");
        assertThat(Printed.by(() -> Examples.main(new String[0]))).contains("[[10.991661]]");
    }

    /** Runs code with a backend as the standard one of the process. */
    private static <T> T on(String backend, Supplier<T> code) {
        System.setProperty("monokeras.backend", backend);
        try {
            return code.get();
        } finally {
            System.clearProperty("monokeras.backend");
        }
    }
}
