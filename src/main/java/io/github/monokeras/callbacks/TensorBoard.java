package io.github.monokeras.callbacks;

import io.github.monokeras.tensorboard.EventFileWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes event files that TensorBoard shows: {@code tensorboard --logdir logs}.
 *
 * <p>Into the folder {@code train} go {@code epoch_loss}, every other log and {@code epoch_learning_rate} over the epochs,
 * counted from 0; into {@code validation} the same of the validation, and {@code evaluation_loss_vs_iterations} over the
 * steps of the optimizer. Graphs, images of weights, profiles and embeddings are not written.
 *
 * @see <a href="https://keras.io/api/callbacks/tensorboard/">keras.callbacks.TensorBoard</a>
 */
public final class TensorBoard implements Callback {

    private static final String WHO = "TensorBoard";
    private static final String VALIDATION = "val_";
    private static final double NANOS_PER_SECOND = 1e9;

    private Path logDir = Path.of("logs");
    private int histogramFreq;
    private boolean writeStepsPerSecond;
    private int updateFreq;

    private @Nullable TrainedModel model;
    private @Nullable EventFileWriter train;
    private @Nullable EventFileWriter validation;
    private boolean training;
    private long trainBatch;
    private long iterationsBefore;
    private long epochBegan;
    private long batchBegan;

    /** Writes below the folder {@code logs}. */
    public TensorBoard() {}

    /** Writes below a folder. */
    public TensorBoard(String logDir) {
        logDir(logDir);
    }

    /** Writes below a folder. */
    public TensorBoard(Path logDir) {
        logDir(logDir);
    }

    /** Sets the folder, which is made if it is missing; default {@code "logs"}. */
    public TensorBoard logDir(String folder) {
        return logDir(Path.of(folder));
    }

    /** Sets the folder, which is made if it is missing; default {@code logs}. */
    public TensorBoard logDir(Path folder) {
        logDir = folder;
        return this;
    }

    /** Sets every how many epochs a histogram of each weight is written, or 0 for none; default 0. */
    public TensorBoard histogramFreq(int epochs) {
        histogramFreq = Options.requireAtLeast(0, WHO, "histogramFreq", epochs);
        return this;
    }

    /**
     * Says that no graph of the model is written, unlike Keras's default.
     *
     * @throws IllegalArgumentException if one is asked for
     */
    public TensorBoard writeGraph(boolean writeGraph) {
        if (writeGraph) {
            throw new IllegalArgumentException(
                    WHO + ": writeGraph must be false, since graphs cannot be written, got true");
        }
        return this;
    }

    /** Says whether {@code epoch_steps_per_second}, and that of written batches, is written; default false. */
    public TensorBoard writeStepsPerSecond(boolean newWriteStepsPerSecond) {
        writeStepsPerSecond = newWriteStepsPerSecond;
        return this;
    }

    /** Writes behind every {@code "epoch"}, the default, or behind every {@code "batch"} too. */
    public TensorBoard updateFreq(String unit) {
        if (!unit.equals("epoch") && !unit.equals("batch")) {
            throw new IllegalArgumentException(
                    "%s: updateFreq must be \"epoch\", \"batch\" or a number of batches, got \"%s\""
                            .formatted(WHO, unit));
        }
        updateFreq = unit.equals("batch") ? 1 : 0;
        return this;
    }

    /** Writes also {@code batch_loss} and every other log behind every so many batches, at least 1, counted through a run. */
    public TensorBoard updateFreq(int batches) {
        updateFreq = Options.requireAtLeast(1, WHO, "updateFreq", batches);
        return this;
    }

    @Override
    public void onTrainBegin(TrainingRun run) {
        close();
        model = run.model();
        training = true;
        trainBatch = 0;
        train();
    }

    @Override
    public void onTrainEnd() {
        training = false;
        close();
    }

    @Override
    public void onEpochBegin(int epoch) {
        if (writeStepsPerSecond) {
            iterationsBefore = model().optimizer().iterations();
            epochBegan = System.nanoTime();
        }
    }

    @Override
    public void onTrainBatchBegin(int batch) {
        trainBatch++;
        batchBegan = System.nanoTime();
    }

    @Override
    public void onTrainBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
        if (updateFreq == 0 || trainBatch % updateFreq != 0) {
            return;
        }
        if (writeStepsPerSecond) {
            train().scalar("batch_steps_per_second", trainBatch, 1 / secondsSince(batchBegan));
        }
        logs.get().forEach((name, value) -> train().scalar("batch_" + name, trainBatch, value));
    }

    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        if (!logs.isEmpty()) {
            writeLogs(epoch, logs);
        }
        if (histogramFreq > 0 && epoch % histogramFreq == 0) {
            NamedWeights.paths(model())
                    .forEach((path, weight) -> train().histogram(path + "/histogram", epoch, weight.toDoubleArray()));
        }
    }

    @Override
    public void onTestBegin(TrainingRun run) {
        model = run.model();
    }

    @Override
    public void onTestEnd(Map<String, Double> logs) {
        long iterations = model().optimizer().iterations();
        logs.forEach(
                (name, value) -> validation().scalar("evaluation_%s_vs_iterations".formatted(name), iterations, value));
        if (!training) {
            close();
        }
    }

    private void writeLogs(int epoch, Map<String, Double> logs) {
        Map<String, Double> ofTraining = new LinkedHashMap<>();
        logs.forEach((name, value) -> {
            if (name.startsWith(VALIDATION)) {
                validation().scalar("epoch_" + name.substring(VALIDATION.length()), epoch, value);
            } else {
                ofTraining.put(name, value);
            }
        });
        TrainedOptimizer optimizer = model().optimizer();
        ofTraining.put(LearningRateScheduler.LOG, optimizer.learningRate());
        if (writeStepsPerSecond) {
            double steps = optimizer.iterations() - iterationsBefore;
            ofTraining.put("steps_per_second", steps / secondsSince(epochBegan));
        }
        ofTraining.forEach((name, value) -> train().scalar("epoch_" + name, epoch, value));
    }

    private EventFileWriter train() {
        EventFileWriter writer = train == null ? EventFileWriter.in(logDir.resolve("train")) : train;
        train = writer;
        return writer;
    }

    private EventFileWriter validation() {
        EventFileWriter writer = validation == null ? EventFileWriter.in(logDir.resolve("validation")) : validation;
        validation = writer;
        return writer;
    }

    private void close() {
        if (train != null) {
            train.close();
        }
        if (validation != null) {
            validation.close();
        }
        train = null;
        validation = null;
    }

    private TrainedModel model() {
        return Objects.requireNonNull(model, WHO + ": a run must begin before its epochs");
    }

    /** At least a nanosecond, so that one can divide by it. */
    private static double secondsSince(long nanos) {
        return Math.max(1, System.nanoTime() - nanos) / NANOS_PER_SECOND;
    }
}
