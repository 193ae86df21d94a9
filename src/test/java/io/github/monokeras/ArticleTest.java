package io.github.monokeras;

import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.djl.DjlBackend;
import io.github.monokeras.backend.reference.ReferenceBackend;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.examples.HelloNeuron;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The article's neuron, digit for digit. */
class ArticleTest {

    private static final float[] INPUTS = {-1, 0, 1, 2, 3, 4};
    private static final float[] OUTPUTS = {-3, -1, 1, 3, 5, 7};
    private static final String BAR = "1/1 [==============================] - 0s TIME/step";

    static Stream<Backend> float32Engines() {
        return Backends.all("float32").stream().filter(DjlBackend.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("float32Engines")
    void prints_what_the_article_prints(Backend engine) {
        String printed = Printed.by(() -> {
            var layer = new Dense(1).inputShape(1);
            var model = neuron(layer).backend(engine);
            model.fit(INPUTS, OUTPUTS, epochs(500));
            System.out.println(model.predict(6));
            System.out.println("Here is what I learned: " + layer.getWeights());
            model.close();
        });

        List<String> lines = Printed.maskTimes(printed).lines().toList();
        assertThat(lines).hasSize(1003);
        for (int epoch = 1; epoch <= 500; epoch++) {
            assertThat(lines.get(2 * epoch - 2)).isEqualTo("Epoch " + epoch + "/500");
            assertThat(lines.get(2 * epoch - 1)).startsWith(BAR + " - loss: ");
        }
        assertThat(lines.get(1)).isEqualTo(BAR + " - loss: 22.8995");
        assertThat(lines.get(3)).isEqualTo(BAR + " - loss: 18.2966");
        assertThat(lines.subList(996, 1003))
                .containsExactly(
                        "Epoch 499/500",
                        BAR + " - loss: 4.7227e-05",
                        "Epoch 500/500",
                        BAR + " - loss: 4.6257e-05",
                        BAR,
                        "[[10.991661]]",
                        "Here is what I learned:"
                                + " [array([[1.997124]], dtype=float32), array([-0.99108356], dtype=float32)]");
    }

    @ParameterizedTest
    @MethodSource("float32Engines")
    void logs_the_losses_that_real_keras_logs(Backend engine) {
        List<Double> kerasLosses = Golden.articleLosses();

        History history = trained(engine);

        for (int epoch = 0; epoch < 500; epoch++) {
            double expected = kerasLosses.get(epoch);
            assertThat(history.get("loss").get(epoch))
                    .as("epoch %d", epoch)
                    .isCloseTo(expected, within(2e-6 * Math.max(1, expected)));
        }
    }

    @Test
    void agrees_with_the_reference_within_float32_rounding() {
        for (Backend engine : float32Engines().toList()) {
            Agreement agreement = crossCheck(engine);
            assertThat(agreement.largestDifference()).as(engine.label()).isLessThan(2e-6);
        }
    }

    @Test
    void agrees_with_the_reference_within_1e_12_in_float64() {
        for (Backend engine : Backends.all("float64")) {
            Agreement agreement = crossCheck(engine);
            assertThat(agreement.largestDifference()).as(engine.label()).isLessThan(1e-12);
            assertThat(agreement.lossDifference()).as(engine.label()).isLessThan(1e-12);
        }
    }

    @Test
    void the_example_prints_the_article_and_then_the_cross_check() {
        String printed = Printed.maskTimes(Printed.by(() -> HelloNeuron.main(new String[0])));

        List<String> lines = printed.lines().toList();
        assertThat(lines.get(1)).isEqualTo(BAR + " - loss: 22.8995");
        assertThat(lines.get(1001)).isEqualTo("[[10.991661]]");
        assertThat(lines.subList(1004, lines.size()))
                .first()
                .asString()
                .matches("weight +PyTorch float32 +reference float64 +largest difference");
        assertThat(lines)
                .anyMatch(line -> line.matches("dense\\w*/kernel +1\\.99712\\d+ +1\\.99712\\d+ +\\d\\.\\de-0[789]"));
        assertThat(lines)
                .anyMatch(line -> line.matches("dense\\w*/bias +-0\\.99108\\d+ +-0\\.99108\\d+ +\\d\\.\\de-0[789]"));
    }

    @Test
    void the_example_starts_elsewhere_with_a_seed_and_repeats_itself() {
        String first = Printed.maskTimes(Printed.by(() -> HelloNeuron.main(new String[] {"7"})));
        String second = Printed.maskTimes(Printed.by(() -> HelloNeuron.main(new String[] {"7"})));

        assertThat(first).doesNotContain("loss: 22.8995");
        assertThat(second.lines().limit(1003))
                .containsExactlyElementsOf(first.lines().limit(1003).toList());
    }

    private static Sequential neuron(Dense layer) {
        var model = new Sequential(layer);
        model.compile(optimizer("sgd"), loss("mean_squared_error"));
        layer.setWeights(List.of(new float[][] {{HelloNeuron.ARTICLE_KERNEL}}, new float[] {0}));
        return model;
    }

    private static History trained(Backend backend) {
        try (Sequential model = neuron(new Dense(1).inputShape(1)).backend(backend)) {
            return model.fit(INPUTS, OUTPUTS, epochs(500), verbose(0));
        }
    }

    private static Agreement crossCheck(Backend backend) {
        try (Sequential model = neuron(new Dense(1).inputShape(1)).backend("reference")) {
            Weights before = model.getWeights();
            Agreement agreement =
                    new CrossCheck(backend, new ReferenceBackend()).fit(model, INPUTS, OUTPUTS, epochs(500));
            assertThat(model.getWeights()).isEqualTo(before);
            return agreement;
        }
    }
}
