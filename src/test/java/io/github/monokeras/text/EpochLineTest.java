package io.github.monokeras.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EpochLineTest {

    @Test
    void has_its_times_at_the_end_in_keras_2_and_at_the_start_in_keras_3() {
        Map<String, Double> logs = new LinkedHashMap<>();
        logs.put("loss", 0.3012);
        logs.put("accuracy", 0.91);

        assertThat(EpochLine.of(TextStyle.KERAS_2, 100, 1.5, logs))
                .isEqualTo("100/100 - 2s - loss: 0.3012 - accuracy: 0.9100 - 2s/epoch - 15ms/step");
        assertThat(EpochLine.of(TextStyle.KERAS_3, 100, 1.5, logs))
                .isEqualTo("100/100 - 2s - 15ms/step - accuracy: 0.9100 - loss: 0.3012");
    }

    @Test
    void writes_every_negative_value_with_an_exponent() {
        assertThat(EpochLine.of(TextStyle.KERAS_3, 1, 0, Map.of("loss", -1.2345)))
                .isEqualTo("1/1 - 0s - 0s/step - loss: -1.2345e+00");
    }

    @Test
    void leaves_a_learning_rate_without_validation_at_the_end_in_keras_3() {
        Map<String, Double> logs = new LinkedHashMap<>();
        logs.put("loss", 1.0);
        logs.put("accuracy", 0.5);
        logs.put("learning_rate", 0.25);

        assertThat(EpochLine.of(TextStyle.KERAS_3, 1, 0, logs))
                .endsWith(" - accuracy: 0.5000 - loss: 1.0000 - learning_rate: 0.2500");
    }

    @Test
    void refuses_an_epoch_without_steps() {
        assertThatThrownBy(() -> EpochLine.of(TextStyle.KERAS_2, 0, 1, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("EpochLine: steps must be at least 1, got 0");
    }
}
