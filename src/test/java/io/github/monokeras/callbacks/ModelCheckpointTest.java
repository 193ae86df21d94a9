package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCheckpointTest {

    @TempDir
    Path folder;

    @Test
    void saves_whole_models_unless_told_otherwise() {
        ScriptedModel model = new ScriptedModel();
        Path whole = folder.resolve("a/b/{epoch}.keras");
        Path weights = folder.resolve("c/weights-{loss:.1f}.weights.h5");

        tell(new ModelCheckpoint(whole), model);
        assertThat(model.done).containsExactly("save");
        tell(new ModelCheckpoint(weights).saveWeightsOnly(true), model);
        assertThat(model.done).containsExactly("save");

        assertThat(folder.resolve("a/b/1.keras")).exists();
        assertThat(folder.resolve("c/weights-1.0.weights.h5")).exists();
    }

    /** Keras breaks off by a TypeError here: it finds out what is better only when the first epoch has ended. */
    @Test
    void knows_what_is_better_within_the_first_epoch() {
        ScriptedModel model = new ScriptedModel();
        Path path = folder.resolve("best.weights.h5");
        ModelCheckpoint checkpoint = new ModelCheckpoint(path)
                .saveWeightsOnly(true)
                .saveBestOnly(true)
                .monitor("loss")
                .saveFreq(1);
        checkpoint.onTrainBegin(new TrainingRun(model, 1, 3));
        checkpoint.onEpochBegin(0);
        List<Double> losses = List.of(2.0, 1.0, 3.0);
        for (int batch = 0; batch < losses.size(); batch++) {
            double loss = losses.get(batch);
            model.setWeights(List.of(Tensor.of(Shape.of(1, 1), new float[] {batch})));
            checkpoint.onTrainBatchEnd(batch, () -> Map.of("loss", loss));
        }

        assertThat(ScriptedModel.weight(path)).isEqualTo(1);
        assertThat(checkpoint.best()).isEqualTo(1.0);
    }

    @Test
    void a_file_is_no_folder_and_a_folder_no_file() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.keras"));
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> tell(new ModelCheckpoint(taken), new ScriptedModel()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("got IOException: it is a folder");
        assertThat(taken).isEmptyDirectory();
        assertThatThrownBy(() -> tell(new ModelCheckpoint(file.resolve("best.keras")), new ScriptedModel()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("ModelCheckpoint: \"" + file.resolve("best.keras")
                        + "\" must be in a folder that can be made, got FileAlreadyExistsException");
    }

    private static void tell(Callback callback, TrainedModel model) {
        callback.onTrainBegin(new TrainingRun(model, 1, 1));
        callback.onEpochBegin(0);
        callback.onEpochEnd(0, Map.of("loss", 1.0));
        callback.onTrainEnd();
    }
}
