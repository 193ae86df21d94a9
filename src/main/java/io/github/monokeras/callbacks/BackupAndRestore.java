package io.github.monokeras.callbacks;

import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a copy of a training run on disk, so that the same run, started again after it broke off, goes on from there.
 *
 * <p>The copy is one file {@code latest.weights.npz} in the backup folder, which is written whole or not at all: the weights,
 * all that the optimizer keeps, the epoch and the batch. A run that goes on behind an epoch ends with the weights of one that
 * was never broken off, if the samples come in the same order; with {@link #saveFreq(int)} the epoch that broke off is done
 * again from its first batch, with the weights of the last copy. At the end of the run the copy is deleted, and
 * the folder if nothing else is in it.
 *
 * @see <a href="https://keras.io/api/callbacks/backup_and_restore/">keras.callbacks.BackupAndRestore</a>
 */
public final class BackupAndRestore implements Callback {

    private static final String WHO = "BackupAndRestore";
    private static final String OPTIMIZER = "optimizer_";
    private static final String EPOCH = "epoch";
    private static final String BATCH = "batch";

    private final Path folder;
    private final Path latest;
    private final Path previous;
    private final SaveFrequency frequency = new SaveFrequency(WHO);
    private boolean doubleCheckpoint;
    private boolean deleteCheckpoint = true;

    private @Nullable TrainingRun run;
    private OptionalInt restoredEpoch = OptionalInt.empty();
    private int epochs;
    private int batches;

    /** Keeps the copy in a folder that nothing else uses. */
    public BackupAndRestore(String backupDir) {
        if (backupDir.isBlank()) {
            throw new IllegalArgumentException(WHO + ": backupDir must be a folder, got \"" + backupDir + "\"");
        }
        folder = Path.of(backupDir);
        latest = folder.resolve("latest" + NumpyWeightsFile.ENDING);
        previous = folder.resolve("previous" + NumpyWeightsFile.ENDING);
    }

    /** Keeps the copy in a folder that nothing else uses. */
    public BackupAndRestore(Path backupDir) {
        this(backupDir.toString());
    }

    /** Saves behind every {@code "epoch"}, the default. */
    public BackupAndRestore saveFreq(String epoch) {
        frequency.set(epoch);
        return this;
    }

    /** Saves behind every so many batches, at least 1, counted on from epoch to epoch. */
    public BackupAndRestore saveFreq(int newBatches) {
        frequency.set(newBatches);
        return this;
    }

    /** Says whether the copy before the last one is kept too, to be used if that is damaged; default false. */
    public BackupAndRestore doubleCheckpoint(boolean newDoubleCheckpoint) {
        doubleCheckpoint = newDoubleCheckpoint;
        return this;
    }

    /** Says whether the folder is deleted at the end of the run; default true. */
    public BackupAndRestore deleteCheckpoint(boolean newDeleteCheckpoint) {
        deleteCheckpoint = newDeleteCheckpoint;
        return this;
    }

    /** Returns the epoch, from 0, at which the run goes on; empty where there was nothing to restore. */
    public OptionalInt restoredEpoch() {
        return restoredEpoch;
    }

    /**
     * Restores what an earlier run left.
     *
     * @throws UncheckedIOException if the copy cannot be read
     * @throws IllegalArgumentException if it is of another model
     */
    @Override
    public void onTrainBegin(TrainingRun newRun) {
        run = newRun;
        restoredEpoch = OptionalInt.empty();
        if (Files.exists(latest)) {
            restore(newRun.model(), read());
        }
    }

    @Override
    public void onEpochBegin(int epoch) {
        epochs = epoch;
        batches = 0;
    }

    @Override
    public void onTrainBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
        batches = batch;
        if (frequency.dueAfterBatch()) {
            save();
        }
    }

    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        epochs = epoch + 1;
        batches = 0;
        if (frequency.everyEpoch()) {
            save();
        }
    }

    /**
     * Deletes the copy.
     *
     * @throws UncheckedIOException if that fails
     */
    @Override
    public void onTrainEnd() {
        if (!deleteCheckpoint) {
            return;
        }
        try {
            Files.deleteIfExists(latest);
            Files.deleteIfExists(previous);
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException usedByOthers) {
            // What is not ours stays, and the folder with it.
            return;
        } catch (IOException failed) {
            throw refused("deleted", failed);
        }
    }

    private void save() {
        TrainedModel model = Objects.requireNonNull(run, WHO + ": a run must begin before its epochs")
                .model();
        Map<String, Tensor> state = new LinkedHashMap<>(NamedWeights.numbered(model));
        List<Tensor> variables = model.optimizer().variables();
        for (int i = 0; i < variables.size(); i++) {
            state.put(OPTIMIZER + String.format(Locale.ROOT, "%04d", i), variables.get(i));
        }
        state.put(EPOCH, Tensor.of((double) epochs));
        state.put(BATCH, Tensor.of((double) batches));
        try {
            if (doubleCheckpoint && Files.exists(latest)) {
                Files.copy(latest, previous, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw refused("written", failed);
        }
        WeightsFile.at(latest).write(state);
    }

    private Map<String, Tensor> read() {
        try {
            return read(latest);
        } catch (UncheckedIOException damaged) {
            if (!Files.exists(previous)) {
                throw damaged;
            }
            return read(previous);
        }
    }

    private Map<String, Tensor> read(Path copy) {
        Map<String, Tensor> state = WeightsFile.at(copy).read();
        if (!state.containsKey(EPOCH) || !state.containsKey(BATCH)) {
            throw refused("read", new IOException("%s is no copy of a run".formatted(copy.getFileName())));
        }
        return state;
    }

    private void restore(TrainedModel model, Map<String, Tensor> state) {
        List<Tensor> weights = new ArrayList<>();
        List<Tensor> variables = new ArrayList<>();
        state.forEach((name, value) -> {
            if (name.startsWith(OPTIMIZER)) {
                variables.add(value);
            } else if (!name.equals(EPOCH) && !name.equals(BATCH)) {
                weights.add(value);
            }
        });
        model.setWeights(Weights.of(weights));
        model.optimizer().setVariables(variables);
        restoredEpoch =
                OptionalInt.of((int) Objects.requireNonNull(state.get(EPOCH)).item());
        restoredEpoch.ifPresent(Objects.requireNonNull(run)::startAt);
    }

    private UncheckedIOException refused(String done, IOException failed) {
        return new UncheckedIOException(
                "%s: \"%s\" must be a folder of its own that can be %s, got %s: %s"
                        .formatted(WHO, folder, done, failed.getClass().getSimpleName(), failed.getMessage()),
                failed);
    }
}
