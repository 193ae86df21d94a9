package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.PythonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Saves the model behind every epoch, behind every so many batches, or where a quantity is the best so far.
 *
 * <pre>{@code
 * new ModelCheckpoint("{epoch:02d}-{val_loss:.2f}.keras").saveBestOnly(true)
 * }</pre>
 *
 * <p>The path may name the epoch, counted from 1, where batches are counted the batch, and everything that is logged, each
 * in a format of Python's. {@code Model.load} makes a model of a whole one's file, {@code model.loadWeights} takes the
 * weights of a {@code .weights.h5} file and what the optimizer kept. Folders that are missing are made.
 *
 * @see <a href="https://keras.io/api/callbacks/model_checkpoint/">keras.callbacks.ModelCheckpoint</a>
 */
public final class ModelCheckpoint implements Callback {

    private static final String WHO = "ModelCheckpoint";
    private static final String MODEL = ".keras";
    private static final String WEIGHTS = ".weights.h5";

    private final FilenameTemplate filepath;
    private final Warnings warnings = new Warnings();
    private final Monitor monitor = new Monitor(WHO, warnings);
    private final SaveFrequency frequency = new SaveFrequency(WHO);
    private int verbose;
    private boolean saveBestOnly;
    private boolean saveWeightsOnly;

    private @Nullable TrainingRun run;
    private @Nullable Double best;
    private int currentEpoch;

    /**
     * Saves to a path.
     *
     * @throws IllegalArgumentException if it ends neither in {@code .keras} nor in {@code .weights.h5}
     */
    public ModelCheckpoint(String filepath) {
        if (!filepath.endsWith(MODEL) && !filepath.endsWith(WEIGHTS)) {
            throw new IllegalArgumentException(
                    "%s: filepath must end in \"%s\", or in \"%s\" with saveWeightsOnly(true), got \"%s\""
                            .formatted(WHO, MODEL, WEIGHTS, filepath));
        }
        this.filepath = new FilenameTemplate(WHO, filepath);
    }

    /**
     * Saves to a path.
     *
     * @throws IllegalArgumentException if it ends neither in {@code .keras} nor in {@code .weights.h5}
     */
    public ModelCheckpoint(Path filepath) {
        this(filepath.toString());
    }

    /** Sets the name of the log that says what is best; default {@code "val_loss"}. */
    public ModelCheckpoint monitor(String quantity) {
        monitor.quantity(quantity);
        return this;
    }

    /** Says whether to print what is done, 0 or 1; default 0. */
    public ModelCheckpoint verbose(int newVerbose) {
        verbose = Options.requireAtLeast(0, WHO, "verbose", newVerbose);
        return this;
    }

    /** Says whether to save only where the quantity is better than ever before, in earlier runs too; default false. */
    public ModelCheckpoint saveBestOnly(boolean newSaveBestOnly) {
        saveBestOnly = newSaveBestOnly;
        return this;
    }

    /**
     * Says whether to save the weights and what the optimizer keeps alone, into a {@code .weights.h5} file; default false: the
     * whole model, into a {@code .keras} file.
     *
     * @throws IllegalArgumentException if it is true and the path ends otherwise
     */
    public ModelCheckpoint saveWeightsOnly(boolean newSaveWeightsOnly) {
        if (newSaveWeightsOnly) {
            requireEnding(WEIGHTS, "with saveWeightsOnly(true)");
        }
        saveWeightsOnly = newSaveWeightsOnly;
        return this;
    }

    /**
     * Sets what is better, {@code "min"}, {@code "max"} or {@code "auto"}: what is usual for the loss or the metric; default
     * {@code "auto"}.
     */
    public ModelCheckpoint mode(String newMode) {
        monitor.mode(newMode);
        return this;
    }

    /** Saves behind every {@code "epoch"}, the default. */
    public ModelCheckpoint saveFreq(String epoch) {
        frequency.set(epoch);
        return this;
    }

    /** Saves behind every so many batches, at least 1, counted on from epoch to epoch. */
    public ModelCheckpoint saveFreq(int batches) {
        frequency.set(batches);
        return this;
    }

    /** Sets a value that must be beaten before anything is saved with {@link #saveBestOnly}; default none. */
    public ModelCheckpoint initialValueThreshold(double value) {
        best = Options.requireNumber(WHO, "initialValueThreshold", value);
        return this;
    }

    /** Returns the best value, or null if none was seen. */
    public @Nullable Double best() {
        return best;
    }

    /**
     * Takes the run.
     *
     * @throws IllegalArgumentException if the whole model is to be saved, and the path does not end in {@code .keras}
     */
    @Override
    public void onTrainBegin(TrainingRun newRun) {
        if (!saveWeightsOnly) {
            requireEnding(MODEL, "for whole models");
        }
        run = newRun;
    }

    @Override
    public void onEpochBegin(int epoch) {
        currentEpoch = epoch;
    }

    @Override
    public void onTrainBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
        if (frequency.dueAfterBatch()) {
            save(batch, logs.get());
        }
    }

    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        monitor.settle(model());
        currentEpoch = epoch;
        if (frequency.everyEpoch()) {
            save(null, logs);
        }
    }

    /**
     * Saves where that is due.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    private void save(@Nullable Integer batch, Map<String, Double> logs) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("epoch", currentEpoch + 1);
        if (batch != null) {
            counts.put("batch", batch + 1);
        }
        String path = filepath.fill(counts, logs);
        if (isDue(path, logs)) {
            write(Path.of(path));
            say("finished saving model to " + path);
        }
    }

    private void write(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s: \"%s\" must be in a folder that can be made, got %s"
                            .formatted(WHO, file, failed.getClass().getSimpleName()),
                    failed);
        }
        if (saveWeightsOnly) {
            model().saveWeights(file);
        } else {
            model().save(file);
        }
    }

    private void requireEnding(String ending, String when) {
        if (!filepath.text().endsWith(ending)) {
            throw new IllegalArgumentException(
                    "%s: filepath must end in \"%s\" %s, got \"%s\"".formatted(WHO, ending, when, filepath.text()));
        }
    }

    private boolean isDue(String path, Map<String, Double> logs) {
        if (!saveBestOnly) {
            say("saving model to " + path);
            return true;
        }
        String quantity = monitor.quantity();
        Double current = logs.get(quantity);
        if (current == null) {
            warnings.warn("Can save best model only with %s available.".formatted(quantity));
            return true;
        }
        // Here too, since the first batches come before the end of an epoch.
        monitor.settle(model());
        String before = best == null ? "None" : PythonText.fixed(best, 5);
        if (!monitor.improves(current, best)) {
            say("%s did not improve from %s".formatted(quantity, before));
            return false;
        }
        say("%s improved from %s to %s, saving model to %s"
                .formatted(quantity, before, PythonText.fixed(current, 5), path));
        best = current;
        return true;
    }

    private void say(String what) {
        if (verbose > 0) {
            Console.standard().print("\nEpoch %d: %s\n".formatted(currentEpoch + 1, what));
        }
    }

    private TrainedModel model() {
        return Objects.requireNonNull(run, WHO + ": a run must begin before its epochs")
                .model();
    }
}
