package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.metrics;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.metrics.BinaryAccuracy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluationTest {

    private static Evaluation measured() {
        Map<String, Double> logs = new LinkedHashMap<>();
        logs.put("loss", 0.25);
        logs.put("mae", 1e-7);
        return new Evaluation(logs);
    }

    @Test
    void gives_values_by_name_and_in_order() {
        assertThat(measured().loss()).isEqualTo(0.25);
        assertThat(measured().get("mae")).isEqualTo(1e-7);
        assertThat(measured().values()).containsExactly(0.25, 1e-7);
        assertThat(measured().asMap()).containsExactly(Map.entry("loss", 0.25), Map.entry("mae", 1e-7));
    }

    @Test
    void prints_as_python_prints_what_evaluate_returns() {
        assertThat(measured()).hasToString("[0.25, 1e-07]");
        assertThat(new Evaluation(Map.of("loss", 2.0))).hasToString("2.0");
    }

    @Test
    void refuses_a_name_that_was_not_measured() {
        assertThatThrownBy(() -> measured().get("accuracy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Evaluation: name must be one of [loss, mae], got \"accuracy\"");
    }

    @Test
    void lets_nobody_change_what_was_measured() {
        assertThatThrownBy(() -> measured().asMap().put("mae", 0.0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> measured().values().set(0, 0.0)).isInstanceOf(UnsupportedOperationException.class);
    }

    static Stream<Backend> backends() {
        return Backends.all("float32").stream();
    }

    /** The outputs are 0, 1, 2, 3 and 4 and the labels 0, 1, 0, 0 and 0: the errors 0, 0, 2, 3 and 4. */
    @ParameterizedTest
    @MethodSource("backends")
    void weighs_every_sample_alike_whatever_the_batches(Backend backend) {
        float[] x = {0, 1, 2, 3, 4};
        float[] y = {0, 1, 0, 0, 0};
        try (Sequential model = new Sequential(new Dense(1).inputShape(1)).backend(backend)) {
            model.compile(
                    optimizer("sgd"),
                    loss("mse"),
                    metrics(
                            "mae",
                            "RootMeanSquaredError",
                            new BinaryAccuracy("high").threshold(0.9),
                            "accuracy",
                            "mae"));
            model.setWeights(List.of(new float[][] {{1}}, new float[] {0}));

            for (int size : new int[] {1, 2, 3, 4, 5, 32}) {
                Evaluation evaluation = model.evaluate(x, y, batchSize(size), verbose(0));

                assertThat(evaluation.asMap().keySet())
                        .containsExactly("loss", "mae", "RootMeanSquaredError", "high", "accuracy", "mae_1");
                assertThat(evaluation.loss()).isCloseTo(29 / 5.0, within(1e-6));
                assertThat(evaluation.get("mae")).isCloseTo(9 / 5.0, within(1e-6));
                assertThat(evaluation.get("mae_1")).isEqualTo(evaluation.get("mae"));
                assertThat(evaluation.get("RootMeanSquaredError")).isCloseTo(Math.sqrt(29 / 5.0), within(1e-6));
                assertThat(evaluation.get("high")).isCloseTo(2 / 5.0, within(1e-6));
                assertThat(evaluation.get("accuracy")).isCloseTo(2 / 5.0, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void changes_nothing_and_begins_anew_every_time(Backend backend) {
        try (Sequential model = new Sequential(new Dense(1).inputShape(1)).backend(backend)) {
            model.compile(optimizer("adam"), loss("mse"), metrics("mae"));
            var before = model.getWeights();

            List<Double> first = model.evaluate(new float[] {1, 2}, new float[] {3, 4}, verbose(0))
                    .values();
            model.evaluate(new float[] {9}, new float[] {0}, verbose(0));
            List<Double> second = model.evaluate(new float[] {1, 2}, new float[] {3, 4}, verbose(0))
                    .values();

            assertThat(second).isEqualTo(first);
            assertThat(model.getWeights()).isEqualTo(before);
        }
    }
}
