package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CSVLoggerTest {

    @TempDir
    Path folder;

    static Stream<JsonObject> files() {
        return CallbackGolden.cases("csv");
    }

    @ParameterizedTest
    @MethodSource("files")
    void writes_what_keras_writes(JsonObject golden) throws IOException {
        Path file = folder.resolve("log.csv");
        if (!golden.get("before").isJsonNull()) {
            Files.writeString(file, golden.get("before").getAsString());
        }
        CSVLogger logger = CallbackGolden.with(new CSVLogger(file), golden.getAsJsonObject("options"));
        for (JsonElement fit : golden.getAsJsonArray("fits")) {
            JsonArray epochs = fit.getAsJsonArray();
            logger.onTrainBegin(new TrainingRun(new ScriptedModel(), epochs.size(), 1));
            for (int epoch = 0; epoch < epochs.size(); epoch++) {
                logger.onEpochEnd(epoch, CallbackGolden.logs(epochs.get(epoch)));
            }
            logger.onTrainEnd();
        }

        assertThat(Files.readString(file)).isEqualTo(golden.get("file").getAsString());
    }

    @Test
    void refuses_a_file_that_cannot_be_written_before_the_training() {
        CSVLogger logger =
                new CSVLogger(folder.resolve("missing").resolve("log.csv").toString());

        assertThatThrownBy(() -> logger.onTrainBegin(new TrainingRun(new ScriptedModel(), 1, 1)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("CSVLogger: \"" + folder.resolve("missing"))
                .hasMessageContaining("must be a file that can be written, got NoSuchFileException");
    }

    @Test
    void refuses_a_separator_that_is_no_character() {
        assertThatThrownBy(() -> new CSVLogger("log.csv").separator(", "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "CSVLogger: separator must be one character and neither a quote nor a line break, got \", \"");
    }
}
