package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static Map<String, Double> logs(double loss, double mae) {
        Map<String, Double> logs = new LinkedHashMap<>();
        logs.put("loss", loss);
        logs.put("mae", mae);
        return logs;
    }

    private static History ofTwoEpochs() {
        History history = new History();
        history.onEpochEnd(3, logs(22.8995, 1e-7));
        history.onEpochEnd(4, logs(18.2966, 2));
        return history;
    }

    @Test
    void keeps_the_logs_of_every_epoch() {
        History history = ofTwoEpochs();

        assertThat(history.epoch()).containsExactly(3, 4);
        assertThat(history.get("loss")).containsExactly(22.8995, 18.2966);
        assertThat(history.get("mae")).containsExactly(1e-7, 2.0);
        assertThat(history.history().keySet()).containsExactly("loss", "mae");
        assertThat(history.history().get("loss")).isEqualTo(history.get("loss"));
    }

    @Test
    void prints_as_python_prints_it() {
        assertThat(ofTwoEpochs()).hasToString("{'loss': [22.8995, 18.2966], 'mae': [1e-07, 2.0]}");
        assertThat(new History()).hasToString("{}");
    }

    @Test
    void refuses_a_name_that_was_not_logged() {
        assertThatThrownBy(() -> ofTwoEpochs().get("accuracy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("History: name must be one of [loss, mae], got \"accuracy\"");
    }

    @Test
    void lets_nobody_change_what_was_logged() {
        History history = ofTwoEpochs();

        assertThatThrownBy(() -> history.epoch().add(5)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> history.get("loss").add(5.0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> history.history().put("mae", List.of()))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> history.history().get("loss").clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
