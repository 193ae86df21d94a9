package io.github.monokeras.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressBarTest {
    private static final Map<String, Double> LOSS = Map.of("loss", 0.53125);

    @Test
    void draws_keras_2_over_itself_on_a_terminal() {
        ScriptedConsole terminal = ScriptedConsole.terminal();
        ProgressBar bar = new ProgressBar(TextStyle.KERAS_2, terminal.console(), 100);
        terminal.atSeconds(1);
        bar.update(1, () -> LOSS);
        terminal.atSeconds(2.6);
        bar.update(17, () -> LOSS);
        terminal.atSeconds(11);
        bar.finish(Map.of());

        assertThat(terminal.prints())
                .containsExactly(
                        "\r  1/100 [..............................] - ETA: 1:39 - loss: 0.5312",
                        "\r 17/100 [====>.........................] - ETA: 8s - loss: 0.5312  ",
                        "\r100/100 [==============================] - 11s 101ms/step - loss: 0.5312\n");
    }

    @Test
    void draws_keras_3_in_colour_on_a_terminal() {
        ScriptedConsole terminal = ScriptedConsole.terminal();
        ProgressBar bar = new ProgressBar(TextStyle.KERAS_3, terminal.console(), 4);
        terminal.atSeconds(1);
        bar.update(1, () -> LOSS);

        assertThat(terminal.prints())
                .containsExactly("\r\u001b[1m1/4\u001b[0m \u001b[32m━━━━━\u001b[0m\u001b[37m━━━━━━━━━━━━━━━\u001b[0m"
                        + " \u001b[1m3s\u001b[0m 1s/step - loss: 0.5312");
    }

    @Test
    void writes_one_line_without_colours_into_a_pipe() {
        ScriptedConsole pipe = ScriptedConsole.pipe();
        ProgressBar bar = new ProgressBar(TextStyle.KERAS_3, pipe.console(), 2);
        pipe.atSeconds(1);
        bar.update(1, () -> LOSS);
        pipe.atSeconds(3);
        bar.update(2, () -> LOSS);
        assertThat(pipe.prints()).isEmpty();

        bar.finish(LOSS);
        assertThat(pipe.prints()).containsExactly("2/2 ━━━━━━━━━━━━━━━━━━━━ 3s 2s/step - loss: 0.5312\n");
    }

    @Test
    void waits_a_twentieth_of_a_second_between_drawings() {
        ScriptedConsole terminal = ScriptedConsole.terminal();
        ProgressBar bar = new ProgressBar(TextStyle.KERAS_2, terminal.console(), 10);
        bar.update(1, () -> LOSS);
        terminal.at(49_999_999);
        bar.update(2, () -> LOSS);
        assertThat(terminal.prints()).hasSize(1);

        terminal.at(50_000_000);
        bar.update(3, () -> LOSS);
        assertThat(terminal.prints()).hasSize(2);

        terminal.at(99_999_999);
        bar.update(4, () -> LOSS);
        assertThat(terminal.prints()).hasSize(2);

        bar.finish(LOSS);
        assertThat(terminal.prints()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0s", "60, 60s", "60.5, 1:00", "3600, 60:00", "3601, 1:00:01", "90061, 25:01:01"})
    void says_how_much_time_is_left(double left, String text) {
        ScriptedConsole terminal = ScriptedConsole.terminal();
        ProgressBar bar = new ProgressBar(TextStyle.KERAS_2, terminal.console(), 2);
        terminal.atSeconds(left);
        bar.update(1, () -> Map.of());

        assertThat(terminal.prints()).containsExactly("\r1/2 [==============>...............] - ETA: " + text);
    }

    @ParameterizedTest
    @CsvSource({"2.5, 2s 2s/step", "0.0125, 0s 12ms/step", "0.00025, 0s 250us/step", "0, 0s 0s/step"})
    void says_how_long_a_step_took(double seconds, String text) {
        ScriptedConsole pipe = ScriptedConsole.pipe();
        ProgressBar bar = new ProgressBar(TextStyle.KERAS_2, pipe.console(), 1);
        pipe.atSeconds(seconds);
        bar.finish(Map.of());

        assertThat(pipe.prints()).containsExactly("1/1 [==============================] - " + text + "\n");
    }

    @Test
    void keeps_the_order_of_the_logs_in_keras_2_and_sorts_them_in_keras_3() {
        Map<String, Double> train = new LinkedHashMap<>();
        train.put("loss", 1.0);
        train.put("accuracy", 0.5);
        Map<String, Double> all = new LinkedHashMap<>(train);
        all.put("val_loss", 2.0);
        all.put("val_accuracy", 0.25);
        all.put("learning_rate", 0.125);

        assertThat(line(TextStyle.KERAS_2, train, all))
                .endsWith(" - loss: 1.0000 - accuracy: 0.5000 - val_loss: 2.0000 - val_accuracy: 0.2500"
                        + " - learning_rate: 0.1250\n");
        assertThat(line(TextStyle.KERAS_3, train, all))
                .endsWith(" - accuracy: 0.5000 - loss: 1.0000 - val_accuracy: 0.2500 - val_loss: 2.0000"
                        + " - learning_rate: 0.1250\n");
    }

    @Test
    void keeps_the_last_value_of_each_log() {
        assertThat(line(TextStyle.KERAS_2, Map.of("loss", 5.0), Map.of("loss", 1.0)))
                .endsWith(" - loss: 1.0000\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3})
    void refuses_a_bar_without_steps(int steps) {
        Console console = ScriptedConsole.pipe().console();
        assertThatThrownBy(() -> new ProgressBar(TextStyle.KERAS_2, console, steps))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ProgressBar: steps must be at least 1, got " + steps);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6})
    void refuses_a_step_outside_the_run(int step) {
        ProgressBar bar =
                new ProgressBar(TextStyle.KERAS_2, ScriptedConsole.pipe().console(), 5);
        assertThatThrownBy(() -> bar.update(step, () -> LOSS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ProgressBar: step must be between 0 and 5, got " + step);
    }

    @ParameterizedTest
    @EnumSource
    void refuses_to_go_on_after_the_end(TextStyle style) {
        ProgressBar bar = new ProgressBar(style, ScriptedConsole.pipe().console(), 5);
        bar.finish(LOSS);

        String message = "ProgressBar: finish must be the last call, got another; make a new bar for each run";
        assertThatThrownBy(() -> bar.update(5, () -> LOSS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> bar.finish(LOSS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    private static String line(TextStyle style, Map<String, Double> train, Map<String, Double> all) {
        ScriptedConsole pipe = ScriptedConsole.pipe();
        ProgressBar bar = new ProgressBar(style, pipe.console(), 1);
        bar.update(1, () -> train);
        bar.finish(all);
        return pipe.prints().get(0);
    }
}
