package io.github.monokeras.keywords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.metrics.MeanMetric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a keyword says of several outputs. */
class PerOutputTest {

    @Test
    void metrics_and_losses_are_given_for_each_output_in_order_or_by_name() {
        List<String> outputs = List.of("a", "b");

        assertThat(Metrics.of(List.of("mae"), List.of()).value().of(0, outputs))
                .containsExactly(new MeanMetric("mae", new MeanAbsoluteError()));
        assertThat(Metrics.of(Map.of("b", "mae")).value().of(1, outputs)).hasSize(1);
        assertThat(Metrics.of(Map.of("b", "mae")).value().of(0, outputs)).isNull();
        assertThat(LossKeyword.of(List.of("mse", "mae")).value().of(1, outputs)).isEqualTo(new MeanAbsoluteError());
        assertThat(LossKeyword.of(Map.of("a", "mse")).value().of(1, outputs)).isNull();
        assertThatThrownBy(() -> LossKeyword.of(List.of("mse")).value().requireFit("compile: loss", outputs))
                .hasMessage("compile: loss must have one entry for each of the outputs [a, b], got 1");
        assertThatThrownBy(() -> LossKeyword.of(Map.of("c", "mse")).value().requireFit("compile: loss", outputs))
                .hasMessage("compile: loss must name outputs of the model, [a, b], got \"c\"");
        assertThatThrownBy(() -> LossKeyword.of(List.of(3)))
                .hasMessage("compile: loss must be a name or a loss for each output, got 3");
    }
}
