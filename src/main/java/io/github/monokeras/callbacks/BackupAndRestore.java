package io.github.monokeras.callbacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a copy of a training run on disk, so that the same run, started again after it broke off, goes on from there.
 *
 * <p>The copy is Keras's: {@code latest.weights.h5} with the weights and all that the optimizer keeps, and
 * {@code training_metadata.json} with the epoch and the batch. A run that goes on behind an epoch ends with the weights of one that
 * was never broken off, if the samples come in the same order; with {@link #saveFreq(int)} the epoch that broke off is done
 * again from its first batch, with the weights of the last copy. At the end of the run the copy is deleted, and
 * the folder if nothing else is in it.
 *
 * @see <a href="https://keras.io/api/callbacks/backup_and_restore/">keras.callbacks.BackupAndRestore</a>
 */
public final class BackupAndRestore implements Callback {

    private static final String WHO = "BackupAndRestore";
    private static final String BEFORE = ".bkp";

    private final Path folder;
    private final Path latest;
    private final Path metadata;
    private final SaveFrequency frequency = new SaveFrequency(WHO);
    private boolean doubleCheckpoint;
    private boolean deleteCheckpoint = true;

    private @Nullable TrainingRun run;
    private @Nullable BackedUpEpoch place;
    private OptionalInt restoredEpoch = OptionalInt.empty();
    private int epochs;
    private int batches;

    /** Keeps the copy in a folder that nothing else uses. */
    public BackupAndRestore(String backupDir) {
        if (backupDir.isBlank()) {
            throw new IllegalArgumentException(WHO + ": backupDir must be a folder, got \"" + backupDir + "\"");
        }
        folder = Path.of(backupDir);
        latest = folder.resolve("latest.weights.h5");
        metadata = folder.resolve("training_metadata.json");
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
     * @throws IllegalArgumentException if it is damaged, or of another model
     */
    @Override
    public void onTrainBegin(TrainingRun newRun) {
        run = newRun;
        place = null;
        restoredEpoch = OptionalInt.empty();
        if (Files.exists(latest)) {
            restore(newRun);
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
            for (Path file : List.of(latest, metadata)) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(before(file));
            }
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
        try {
            Files.createDirectories(folder);
            if (doubleCheckpoint) {
                keep(latest);
                keep(metadata);
            }
            place = new BackedUpEpoch(epochs, batches, model.optimizer().iterations(), alone(place));
            place.write(metadata);
        } catch (IOException failed) {
            throw refused("written", failed);
        }
        model.saveWeights(latest);
    }

    private static void keep(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.copy(file, before(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static @Nullable BackedUpEpoch alone(@Nullable BackedUpEpoch place) {
        return place == null ? null : new BackedUpEpoch(place.epoch(), place.batch(), place.iterations(), null);
    }

    private void restore(TrainingRun restored) {
        try {
            restore(restored, latest, metadata);
        } catch (UncheckedIOException | IllegalArgumentException damaged) {
            if (!Files.exists(before(latest))) {
                throw damaged;
            }
            restore(restored, before(latest), before(metadata));
        }
    }

    private void restore(TrainingRun restored, Path weights, Path epoch) {
        place = null;
        try {
            BackedUpEpoch read = Files.exists(epoch) ? BackedUpEpoch.read(epoch) : null;
            restored.model().loadWeights(weights);
            if (read != null) {
                place = read.after(restored.model().optimizer().iterations());
                restoredEpoch = OptionalInt.of(place.epoch());
                restored.startAt(place.epoch());
            }
        } catch (IOException failed) {
            throw refused("read", failed);
        }
    }

    private static Path before(Path file) {
        return file.resolveSibling(file.getFileName() + BEFORE);
    }

    private UncheckedIOException refused(String done, IOException failed) {
        return new UncheckedIOException(
                "%s: \"%s\" must be a folder of its own that can be %s, got %s: %s"
                        .formatted(WHO, folder, done, failed.getClass().getSimpleName(), failed.getMessage()),
                failed);
    }
}
