package io.github.monokeras.saving.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.schedules.InverseTimeDecay;
import org.junit.jupiter.api.Test;

/** What models are compiled with is read in the forms of all releases. */
class TrainingObjectsTest {

    private static final ConfigReader READER = new ConfigReader();

    private static Optimizer optimizer(String className, String config) {
        return READER.optimizer(json("{'class_name': '%s', 'config': %s}".formatted(className, config)));
    }

    private static JsonElement json(String text) {
        return JsonText.parse(text.replace('\'', '"'));
    }

    @Test
    void optimizers_of_older_releases_are_read() {
        assertThat(READER.optimizer(json("'adam'"))).isEqualTo(new Adam());
        assertThat(optimizer(
                        "Adam",
                        "{'name': 'Adam', 'lr': 0.5, 'decay': 0.0, 'jit_compile': true, 'is_legacy_optimizer': false}"))
                .isEqualTo(new Adam(0.5));
        assertThat(optimizer("SGD", "{'lr': 0.5, 'decay': 0.25, 'momentum': 0.5}"))
                .isEqualTo(new SGD(new InverseTimeDecay(0.5, 1, 0.25)).momentum(0.5));
        assertThat(
                        optimizer(
                                "LossScaleOptimizer",
                                "{'inner_optimizer': {'class_name': 'Adam', 'config': {'learning_rate': 0.5}}, 'initial_scale': 32768.0}"))
                .isEqualTo(new Adam(0.5));
    }

    @Test
    void losses_and_metrics_are_names_functions_or_objects() {
        assertThat(READER.loss(json("'mse'"))).isEqualTo(new MeanSquaredError());
        assertThat(READER.loss(
                        json("{'module': 'builtins', 'class_name': 'function', 'config': 'mean_squared_error'}")))
                .isEqualTo(new MeanSquaredError());
        assertThat(READER.loss(json(
                        "{'class_name': 'BinaryCrossentropy', 'config': {'reduction': 'auto', 'from_logits': true}}")))
                .isEqualTo(new BinaryCrossentropy().fromLogits(true));
        assertThat(READER.metric(json("'accuracy'"))).isEqualTo(Metric.of("accuracy"));
        assertThat(READER.metric(json("{'class_name': 'function', 'config': 'mean_absolute_error'}")))
                .isEqualTo(Metric.of("mean_absolute_error"));
        assertThat(
                        READER.metric(
                                json(
                                        "{'class_name': 'MeanMetricWrapper', 'config': {'name': 'mine', 'fn': {'class_name': 'function', 'config': 'mse'}}}")))
                .isEqualTo(Metric.of("mse").name("mine"));
    }
}
