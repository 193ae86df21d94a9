package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackupAndRestoreTest {

    private static final int EPOCHS = 4;
    private static final int BATCHES = 4;

    @TempDir
    Path folder;

    static Stream<JsonObject> cases() {
        return CallbackGolden.cases("backups");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saves_and_restores_where_keras_does(JsonObject golden) {
        Path backup = folder.resolve("backup");
        List<Double> saved = new ArrayList<>();
        ScriptedModel model = new ScriptedModel();
        BackupAndRestore callback = with(backup, golden);
        callback.onTrainBegin(new TrainingRun(model, EPOCHS, BATCHES));
        if (told(callback, model, backup, saved, stop(golden))) {
            callback.onTrainEnd();
        }

        assertThat(saved)
                .isEqualTo(golden.getAsJsonArray("saved").asList().stream()
                        .map(JsonElement::getAsDouble)
                        .toList());
        assertThat(Files.exists(backup)).isEqualTo(golden.get("left").getAsBoolean());
        assertThat(Files.exists(backup.resolve("latest.weights.h5.bkp")))
                .isEqualTo(golden.get("double").getAsBoolean());
        ScriptedModel again = new ScriptedModel();
        BackupAndRestore restored = with(backup, golden);
        restored.onTrainBegin(new TrainingRun(again, EPOCHS, BATCHES));
        assertThat(again.weight()).isEqualTo(golden.get("weight").getAsDouble());
        JsonElement epoch = golden.get("initial_epoch");
        assertThat(restored.restoredEpoch().stream().boxed())
                .isEqualTo(epoch.isJsonNull() ? List.of() : List.of(epoch.getAsInt()));
    }

    @Test
    void keeps_all_that_the_optimizer_keeps() {
        ScriptedModel model = new ScriptedModel();
        Tensor momentum = Tensor.of(Shape.of(1, 1), new float[] {0.1f});
        model.iterations(12);
        model.setLearningRate(0.025);
        model.slots(List.of(momentum));
        BackupAndRestore callback = new BackupAndRestore(folder);
        callback.onTrainBegin(new TrainingRun(model, 2, 1));
        callback.onEpochBegin(0);
        callback.onEpochEnd(0, Map.of());

        ScriptedModel again = new ScriptedModel();
        new BackupAndRestore(folder).onTrainBegin(new TrainingRun(again, 2, 1));

        assertThat(again.variables()).isEqualTo(model.variables());
        assertThat(again.variables()).contains(momentum);
        assertThat(again.learningRate()).isEqualTo(0.025f);
    }

    /** Keras would begin again at epoch 0: it counts only epochs that ended in the same run. */
    @Test
    void a_run_that_breaks_off_again_in_its_first_epoch_loses_none() {
        BackupAndRestore first = new BackupAndRestore(folder).saveFreq(1);
        ScriptedModel model = new ScriptedModel();
        first.onTrainBegin(new TrainingRun(model, 9, 2));
        first.onEpochBegin(5);
        first.onTrainBatchEnd(0, Map::of);

        BackupAndRestore second = new BackupAndRestore(folder);
        second.onTrainBegin(new TrainingRun(model, 9, 2));

        assertThat(second.restoredEpoch()).hasValue(5);
    }

    @Test
    void falls_back_on_the_copy_before_where_the_last_is_damaged() throws IOException {
        ScriptedModel model = new ScriptedModel();
        BackupAndRestore callback = new BackupAndRestore(folder).doubleCheckpoint(true);
        callback.onTrainBegin(new TrainingRun(model, 3, 1));
        for (int epoch = 0; epoch < 2; epoch++) {
            model.weight(epoch + 1);
            callback.onEpochBegin(epoch);
            callback.onEpochEnd(epoch, Map.of());
        }
        Files.writeString(folder.resolve("latest.weights.h5"), "torn");

        ScriptedModel again = new ScriptedModel();
        BackupAndRestore restored = new BackupAndRestore(folder);
        restored.onTrainBegin(new TrainingRun(again, 3, 1));

        assertThat(again.weight()).isEqualTo(1);
        assertThat(restored.restoredEpoch()).hasValue(1);
    }

    @Test
    void refuses_what_is_no_copy_of_a_run() throws IOException {
        TrainingRun run = new TrainingRun(new ScriptedModel(), 1, 1);
        Path latest = folder.resolve("latest.weights.h5");
        Path metadata = folder.resolve("training_metadata.json");
        new ScriptedModel().saveWeights(latest);
        for (String text :
                List.of("torn", "{\"epoch\": \"x\"}", "{\"batch\": 1}", "[1]", "{\"epoch\": -3}", "{".repeat(4000))) {
            Files.writeString(metadata, text);
            assertThatThrownBy(() -> new BackupAndRestore(folder).onTrainBegin(run))
                    .as(text)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("BackupAndRestore: \"" + folder + "\" must be a folder of its own that can be read, got"
                            + " IOException: training_metadata.json is damaged");
        }
        Files.delete(metadata);
        Files.writeString(latest, "torn");
        assertThatThrownBy(() -> new BackupAndRestore(folder).onTrainBegin(run))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A place without weights is a run that was killed before its first copy was whole. */
    @Test
    void reads_what_keras_writes_and_starts_anew_without_weights() throws IOException {
        Files.writeString(folder.resolve("training_metadata.json"), "{\"epoch\": 3, \"batch\": 2}");
        BackupAndRestore callback = new BackupAndRestore(folder);
        callback.onTrainBegin(new TrainingRun(new ScriptedModel(), 5, 1));
        assertThat(callback.restoredEpoch()).isEmpty();

        new ScriptedModel().saveWeights(folder.resolve("latest.weights.h5"));
        callback.onTrainBegin(new TrainingRun(new ScriptedModel(), 5, 1));
        assertThat(callback.restoredEpoch()).hasValue(3);
    }

    @Test
    void a_run_that_is_killed_between_the_two_files_goes_on_where_the_weights_are() throws IOException {
        ScriptedModel model = new ScriptedModel();
        BackupAndRestore callback = new BackupAndRestore(folder);
        callback.onTrainBegin(new TrainingRun(model, 5, 1));
        for (int epoch = 0; epoch < 2; epoch++) {
            model.iterations(10L * (epoch + 1));
            callback.onEpochBegin(epoch);
            callback.onEpochEnd(epoch, Map.of());
        }
        Path latest = folder.resolve("latest.weights.h5");
        byte[] weightsOfTwo = Files.readAllBytes(latest);
        model.iterations(30);
        callback.onEpochBegin(2);
        callback.onEpochEnd(2, Map.of());
        assertThat(restored()).hasValue(3);

        Files.write(latest, weightsOfTwo);
        assertThat(restored()).hasValue(2);
    }

    private OptionalInt restored() {
        BackupAndRestore callback = new BackupAndRestore(folder);
        callback.onTrainBegin(new TrainingRun(new ScriptedModel(), 5, 1));
        return callback.restoredEpoch();
    }

    @Test
    void leaves_what_is_not_its_own() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "");
        BackupAndRestore callback = new BackupAndRestore(folder);
        callback.onTrainBegin(new TrainingRun(new ScriptedModel(), 1, 1));
        callback.onEpochBegin(0);
        callback.onEpochEnd(0, Map.of());
        callback.onTrainEnd();

        assertThat(folder.toFile().listFiles()).containsExactly(other.toFile());
    }

    /** Says whether the run came to its end. */
    private static boolean told(
            BackupAndRestore callback, ScriptedModel model, Path backup, List<Double> saved, List<Integer> stop) {
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            callback.onEpochBegin(epoch);
            for (int batch = 0; batch < BATCHES; batch++) {
                if (stop.equals(List.of(epoch, batch))) {
                    return false;
                }
                model.weight(100.0 * epoch + batch);
                callback.onTrainBatchBegin(batch);
                callback.onTrainBatchEnd(batch, () -> Map.of("loss", 1.0));
                note(backup, saved);
            }
            callback.onEpochEnd(epoch, Map.of("loss", 1.0));
            note(backup, saved);
        }
        return true;
    }

    private static void note(Path backup, List<Double> saved) {
        Path latest = backup.resolve("latest.weights.h5");
        if (Files.exists(latest)) {
            double weight = ScriptedModel.weight(latest);
            if (saved.isEmpty() || saved.get(saved.size() - 1) != weight) {
                saved.add(weight);
            }
        }
    }

    private static BackupAndRestore with(Path backup, JsonObject golden) {
        return CallbackGolden.with(new BackupAndRestore(backup), golden.getAsJsonObject("options"));
    }

    private static List<Integer> stop(JsonObject golden) {
        return golden.get("stop").isJsonNull()
                ? List.of()
                : golden.getAsJsonArray("stop").asList().stream()
                        .map(JsonElement::getAsInt)
                        .toList();
    }
}
