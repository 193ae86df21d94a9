package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCheckpointTest {

    @TempDir
    Path folder;

    @Test
    void names_each_weight_by_number_layer_and_weight() {
        ScriptedModel model = ScriptedModel.ofTwoLayers();
        List<Tensor> weights = List.of(
                Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}}),
                Tensor.of(7f, 8f, 9f),
                Tensor.of(new float[][] {{1}, {2}, {3}}),
                Tensor.of(0f));
        model.setWeights(weights);
        Path path = folder.resolve("named.weights.npz");

        tell(new ModelCheckpoint(path).saveWeightsOnly(true), model);

        Map<String, Tensor> read = WeightsFile.at(path.toString()).read();
        assertThat(read.keySet())
                .containsExactly("0000_first_kernel", "0001_first_bias", "0002_dense_kernel", "0003_dense_bias");
        assertThat(WeightsFile.at(path).weights()).containsExactlyElementsOf(weights);
    }

    /** Keras breaks off by a TypeError here: it finds out what is better only when the first epoch has ended. */
    @Test
    void knows_what_is_better_within_the_first_epoch() {
        ScriptedModel model = new ScriptedModel();
        Path path = folder.resolve("best.weights.npz");
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

        assertThat(WeightsFile.at(path).weights().get(0).item()).isEqualTo(1);
        assertThat(checkpoint.best()).isEqualTo(1.0);
    }

    private static void tell(Callback callback, TrainedModel model) {
        callback.onTrainBegin(new TrainingRun(model, 1, 1));
        callback.onEpochBegin(0);
        callback.onEpochEnd(0, Map.of("loss", 1.0));
        callback.onTrainEnd();
    }
}
