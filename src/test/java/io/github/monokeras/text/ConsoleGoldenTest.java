package io.github.monokeras.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bars, epoch lines and summaries, character by character as real Keras 2.11 and Keras 3 printed them. */
class ConsoleGoldenTest {

    static Stream<ConsoleGolden.Case> bars() {
        return ConsoleGolden.cases("bars");
    }

    static Stream<ConsoleGolden.Case> epochLines() {
        return ConsoleGolden.cases("epoch_lines");
    }

    static Stream<ConsoleGolden.Case> fitBars() {
        return ConsoleGolden.cases("fit_bars");
    }

    static Stream<ConsoleGolden.Case> fitLines() {
        return ConsoleGolden.cases("fit_lines");
    }

    static Stream<ConsoleGolden.Case> summaries() {
        return ConsoleGolden.cases("summaries");
    }

    @ParameterizedTest
    @MethodSource("bars")
    void draws_every_frame_on_a_terminal_as_keras_does(ConsoleGolden.Case golden) {
        ScriptedConsole terminal = ScriptedConsole.terminal();
        play(golden, terminal);

        List<String> frames = new ArrayList<>();
        for (JsonElement frame : golden.content().getAsJsonArray("frames")) {
            frames.add("\r" + frame.getAsString());
        }
        assertThat(terminal.prints()).isEqualTo(frames);
    }

    @ParameterizedTest
    @MethodSource("bars")
    void writes_only_the_last_line_of_keras_into_a_pipe(ConsoleGolden.Case golden) {
        ScriptedConsole pipe = ScriptedConsole.pipe();
        play(golden, pipe);

        JsonArray frames = golden.content().getAsJsonArray("frames");
        String last = frames.get(frames.size() - 1).getAsString();
        assertThat(pipe.prints()).containsExactly(withoutColours(last).stripTrailing() + "\n");
    }

    @ParameterizedTest
    @MethodSource("epochLines")
    void writes_an_epoch_line_as_keras_does(ConsoleGolden.Case golden) {
        Map<String, Double> logs = ConsoleGolden.logs(golden.content().get("logs"));
        double seconds = golden.content().get("seconds").getAsDouble();

        assertThat(EpochLine.of(golden.style(), golden.number("steps"), seconds, logs) + "\n")
                .isEqualTo(golden.text());
    }

    @ParameterizedTest
    @MethodSource("fitBars")
    void ends_the_bar_of_a_real_fit_as_keras_does(ConsoleGolden.Case golden) {
        ScriptedConsole pipe = ScriptedConsole.pipe();
        ProgressBar bar = new ProgressBar(golden.style(), pipe.console(), golden.number("steps"));
        bar.update(
                golden.number("steps"),
                () -> ConsoleGolden.logs(golden.content().get("train")));
        bar.finish(ConsoleGolden.logs(golden.content().get("logs")));

        assertThat(pipe.prints()).containsExactly(withoutColours(golden.text()).stripTrailing() + "\n");
    }

    @ParameterizedTest
    @MethodSource("fitLines")
    void writes_the_epoch_line_of_a_real_fit_as_keras_does(ConsoleGolden.Case golden) {
        Map<String, Double> logs = ConsoleGolden.logs(golden.content().get("logs"));

        assertThat(EpochLine.of(golden.style(), golden.number("steps"), 0, logs) + "\n")
                .isEqualTo(golden.text());
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void prints_a_summary_as_keras_does(ConsoleGolden.Case golden) {
        List<SummaryTable.Row> rows = new ArrayList<>();
        for (JsonElement element : golden.content().getAsJsonArray("rows")) {
            JsonArray row = element.getAsJsonArray();
            rows.add(new SummaryTable.Row(
                    row.get(0).getAsString(),
                    row.get(1).getAsString(),
                    row.get(2).getAsString(),
                    row.get(3).getAsLong()));
        }
        JsonArray counts = golden.content().getAsJsonArray("totals");
        SummaryTable.Totals totals = new SummaryTable.Totals(
                counts.get(0).getAsLong(),
                counts.get(1).getAsLong(),
                counts.get(2).getAsLong(),
                counts.get(3).getAsInt());
        String model = golden.content().get("model").getAsString();
        JsonElement length = golden.content().get("line_length");

        String text = length.isJsonNull()
                ? SummaryTable.of(golden.style(), model, rows, totals, golden.number("columns"))
                : SummaryTable.of(golden.style(), model, rows, totals, golden.number("columns"), length.getAsInt());
        assertThat(text).isEqualTo(golden.text());
    }

    private static void play(ConsoleGolden.Case golden, ScriptedConsole console) {
        ProgressBar bar = new ProgressBar(golden.style(), console.console(), golden.number("steps"));
        JsonObject script = golden.content();
        for (JsonElement element : script.getAsJsonArray("updates")) {
            JsonArray update = element.getAsJsonArray();
            console.at(update.get(0).getAsLong());
            bar.update(update.get(1).getAsInt(), () -> ConsoleGolden.logs(update.get(2)));
        }
        JsonArray finish = script.getAsJsonArray("finish");
        console.at(finish.get(0).getAsLong());
        bar.finish(ConsoleGolden.logs(finish.get(1)));
    }

    private static String withoutColours(String text) {
        return text.replaceAll("\u001b\\[\\d+m", "");
    }
}
