package io.github.monokeras.callbacks;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.callbacks;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.validationSplit;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.Sequential;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.djl.DjlBackend;
import io.github.monokeras.backend.reference.ReferenceBackend;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.tensor.Weights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Callbacks in real runs, on both backends. */
class ResumedFitTest {

    private static final float[][] X = {{1, 2}, {2, 1}, {0, 1}, {1, 1}, {2, 2}, {0, 3}};
    private static final float[] Y = {1, 2, 0, 1, 3, 2};

    @TempDir
    Path folder;

    static Stream<Backend> backends() {
        return Stream.of(new ReferenceBackend(), new DjlBackend());
    }

    @ParameterizedTest
    @MethodSource("backends")
    void a_run_that_was_killed_goes_on_as_if_nothing_had_happened(Backend backend) {
        Path backup = folder.resolve("backup");
        Weights whole;
        try (Sequential model = model(backend)) {
            fit(model);
            whole = model.getWeights();
        }
        Callback kill = new LambdaCallback().onTrainBatchEnd((batch, logs) -> {
            if (batch == 1 && Files.exists(backup.resolve("latest.weights.npz"))) {
                throw new IllegalStateException("killed");
            }
        });
        try (Sequential model = model(backend)) {
            assertThatThrownBy(() -> fit(model, new BackupAndRestore(backup), kill))
                    .hasMessage("killed");
            assertThat(model.getWeights()).isNotEqualTo(whole);
        }
        BackupAndRestore restoring = new BackupAndRestore(backup);
        try (Sequential model = model(backend)) {
            List<Integer> done = fit(model, restoring).epoch();

            assertThat(restoring.restoredEpoch()).hasValue(1);
            assertThat(done).containsExactly(1, 2, 3, 4);
            assertThat(model.getWeights()).isEqualTo(whole);
        }
        assertThat(backup).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void a_checkpoint_and_a_stop_give_back_the_best_weights(Backend backend) {
        Path best = folder.resolve("best.weights.npz");
        try (Sequential model = model(backend)) {
            EarlyStopping stopping = new EarlyStopping().patience(2).restoreBestWeights(true);
            History history = fit(
                    model,
                    stopping,
                    new ModelCheckpoint(best).saveWeightsOnly(true).saveBestOnly(true),
                    new ReduceLROnPlateau().patience(1).factor(0.5));

            List<Double> losses = history.get("val_loss");
            assertThat(losses).hasSize(stopping.stoppedEpoch() + 1);
            assertThat(stopping.best()).isEqualTo(losses.get(stopping.bestEpoch()));
            assertThat(model.getWeights()).isEqualTo(WeightsFile.at(best).weights());
            assertThat(history.get("learning_rate").get(2)).isEqualTo(0.025, within(1e-8));
        }
    }

    private static History fit(Sequential model, Callback... callbacks) {
        return model.fit(
                X, Y, epochs(5), batchSize(2), shuffle(false), validationSplit(0.3), verbose(0), callbacks(callbacks));
    }

    private static Sequential model(Backend backend) {
        Sequential model = new Sequential(
                        new Dense(3)
                                .activation("tanh")
                                .kernelInitializer("ones")
                                .inputShape(2),
                        new Dense(1).kernelInitializer("ones"))
                .backend(backend);
        model.compile(optimizer(new Adam(0.05)), loss("mse"));
        return model;
    }
}
