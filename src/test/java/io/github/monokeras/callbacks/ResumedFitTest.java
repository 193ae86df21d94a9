package io.github.monokeras.callbacks;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.callbacks;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.initialEpoch;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.validationSplit;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.Model;
import io.github.monokeras.Sequential;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.djl.DjlBackend;
import io.github.monokeras.backend.reference.ReferenceBackend;
import io.github.monokeras.keywords.InitialEpoch;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.tensor.Weights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
            if (batch == 1 && Files.exists(backup.resolve("latest.weights.h5"))) {
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
        Path best = folder.resolve("best.weights.h5");
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
            try (Sequential again = model(backend)) {
                again.loadWeights(best);
                assertThat(again.getWeights()).isEqualTo(model.getWeights());
            }
            assertThat(history.get("learning_rate").get(2)).isEqualTo(0.025, within(1e-8));
        }
    }

    /** What is saved within a run is the run's: going on from the file is going on. */
    @ParameterizedTest
    @MethodSource("backends")
    void a_whole_model_that_was_saved_within_a_run_goes_on_as_the_run_did(Backend backend) {
        Path saved = folder.resolve("deep/{epoch}-{batch}.keras");
        Weights whole;
        try (Sequential model = model(backend)) {
            fit(model, new ModelCheckpoint(saved).saveFreq(2));
            whole = model.getWeights();
        }
        try (Model model = Model.load(folder.resolve("deep/4-2.keras")).backend(backend)) {
            assertThat(model.getWeights()).isNotEqualTo(whole);
            fit(model, initialEpoch(4));

            assertThat(model.getWeights()).isEqualTo(whole);
        }
    }

    /** The optimizer keeps what it does for the layers that were there when it was made. */
    @ParameterizedTest
    @MethodSource("backends")
    void a_layer_frozen_behind_compile_leaves_the_optimizer_as_it_is(Backend backend) {
        Path file = folder.resolve("frozen.weights.h5");
        try (Sequential model = model(backend);
                Sequential again = model(backend)) {
            fit(model);
            model.layers().get(0).setTrainable(false);
            model.saveWeights(file);
            again.loadWeights(file);
            fit(model);
            fit(again);

            assertThat(again.getWeights()).isEqualTo(model.getWeights());
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void weights_that_are_loaded_within_a_run_come_with_what_the_optimizer_kept(Backend backend) {
        Path file = folder.resolve("start.weights.h5");
        try (Sequential model = model(backend);
                Sequential again = model(backend)) {
            fit(model);
            model.saveWeights(file);
            List<Double> losses = fit(model).get("loss");
            fit(again);
            List<TrainingRun> runs = new ArrayList<>();
            Callback loading = new Callback() {
                @Override
                public void onTrainBegin(TrainingRun run) {
                    run.model().loadWeights(file);
                    runs.add(run);
                }
            };

            assertThat(fit(again, loading).get("loss")).isEqualTo(losses);
            assertThat(runs.get(0).model().optimizer().iterations()).isEqualTo(20);
            assertThat(again.getWeights()).isEqualTo(model.getWeights());
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void another_thread_saves_and_loads_while_a_run_goes_on(Backend backend) {
        Path file = folder.resolve("other.weights.h5");
        try (Sequential model = model(backend);
                Sequential undisturbed = model(backend)) {
            Callback saving = new LambdaCallback().onTrainBatchEnd((batch, logs) -> {
                Thread other = new Thread(() -> {
                    model.saveWeights(file);
                    model.loadWeights(file);
                });
                other.start();
                try {
                    other.join();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            });
            fit(model, saving);
            fit(undisturbed);

            assertThat(model.getWeights()).isEqualTo(undisturbed.getWeights());
            assertThat(file).exists();
        }
    }

    private static void fit(Model model, InitialEpoch initialEpoch) {
        model.fit(X, Y, epochs(5), initialEpoch, batchSize(2), shuffle(false), validationSplit(0.3), verbose(0));
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
