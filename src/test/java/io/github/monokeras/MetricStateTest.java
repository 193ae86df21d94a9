package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.metrics.Metric;
import io.github.monokeras.metrics.Precision;
import org.junit.jupiter.api.Test;

class MetricStateTest {

    @Test
    void measures_as_the_documentation_of_keras_shows() {
        MetricState precision = new MetricState(new Precision());

        precision.updateState(new double[] {0, 1, 1, 1}, new double[] {1, 0, 1, 1});
        assertThat(precision.result()).isEqualTo(2 / 3.0);

        precision.resetState();
        precision.updateState(new double[] {0, 1, 1, 1}, new double[] {1, 0, 1, 1}, new double[] {0, 0, 1, 0});
        assertThat(precision.result()).isEqualTo(1);
    }

    @Test
    void a_row_of_class_numbers_makes_accuracy_sparse() {
        MetricState accuracy = new MetricState(Metric.of("accuracy"));
        io.github.monokeras.tensor.Tensor scores =
                io.github.monokeras.tensor.Tensor.of(new double[][] {{0.1, 0.9}, {0.8, 0.2}});

        assertThat(accuracy.updateState(io.github.monokeras.tensor.Tensor.of(1.0, 1.0), scores)
                        .result())
                .isEqualTo(0.5);
    }
}
