package io.github.monokeras.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is different below a notebook's cell. */
class NotebookTest {

    private static final Map<String, Double> LOSS = Map.of("loss", 0.53125);

    @AfterEach
    void close() {
        Notebook.close();
    }

    @Test
    void a_bar_is_drawn_over_itself_ten_times_a_second() {
        ScriptedConsole notebook = ScriptedConsole.notebook();
        ProgressBar bar = new ProgressBar(TextStyle.KERAS_2, notebook.console(), 4);
        notebook.atSeconds(0.09);
        bar.update(1, () -> LOSS);
        notebook.atSeconds(0.1);
        bar.update(2, () -> LOSS);
        notebook.atSeconds(0.19);
        bar.update(3, () -> LOSS);
        notebook.atSeconds(0.2);
        bar.update(4, () -> LOSS);
        bar.finish(LOSS);

        assertThat(notebook.prints())
                .containsExactly(
                        "\r2/4 [==============>...............] - ETA: 0s - loss: 0.5312",
                        "\r4/4 [==============================] - ETA: 0s - loss: 0.5312",
                        "\r4/4 [==============================] - 0s 37ms/step - loss: 0.5312\n");
    }

    @Test
    void a_short_epoch_is_one_line_without_a_carriage_return() {
        ScriptedConsole notebook = ScriptedConsole.notebook();
        ProgressBar bar = new ProgressBar(TextStyle.KERAS_3, notebook.console(), 1);
        notebook.atSeconds(0.05);
        bar.update(1, () -> LOSS);
        bar.finish(LOSS);

        assertThat(notebook.prints()).containsExactly("1/1 ━━━━━━━━━━━━━━━━━━━━ 0s 50ms/step - loss: 0.5312\n");
    }

    @Test
    void what_is_gathered_is_written_every_tenth_of_a_second_and_at_the_end() {
        ScriptedConsole notebook = ScriptedConsole.notebook();
        Console gathering = notebook.console().gathering();
        for (int i = 0; i < 250; i++) {
            notebook.atSeconds(i * 0.001);
            gathering.print(i + "\n");
        }
        assertThat(notebook.prints()).hasSize(3);

        gathering.flush();
        gathering.flush();
        assertThat(notebook.prints()).hasSize(4);
        assertThat(String.join("", notebook.prints()).lines()).hasSize(250);
    }

    @Test
    void nothing_is_gathered_for_a_pipe() {
        ScriptedConsole pipe = ScriptedConsole.pipe();
        Console gathering = pipe.console().gathering();
        gathering.print("a");
        gathering.print("b");

        assertThat(pipe.prints()).containsExactly("a", "b");
    }

    @Test
    void an_interrupted_thread_writes_nothing_more() {
        ScriptedConsole notebook = ScriptedConsole.notebook();
        ScriptedConsole pipe = ScriptedConsole.pipe();
        Thread.currentThread().interrupt();
        try {
            notebook.console().print("late");
            pipe.console().print("late");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(notebook.prints()).isEmpty();
        assertThat(pipe.prints()).containsExactly("late");
    }

    @Test
    void a_value_is_shown_by_the_notebook_and_printed_elsewhere() {
        RichOutput value = new Summary(
                TextStyle.KERAS_2,
                "m",
                List.of(new SummaryTable.Row("a", "Dense", "(None, 1)", 2)),
                new SummaryTable.Totals(2, 0, 0, 4),
                80);
        List<RichOutput> shown = new ArrayList<>();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream old = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Notebook.open(shown::add);
            Console.standard().show(value);
            assertThat(Console.standard().surface()).isEqualTo(Surface.NOTEBOOK);
            assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
            Notebook.close();
            Console.standard().show(value);
        } finally {
            System.setOut(old);
        }

        assertThat(shown).containsExactly(value);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(value.toString());
    }
}
