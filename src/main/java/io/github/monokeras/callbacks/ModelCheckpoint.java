package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.PythonText;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Saves the weights behind every epoch, behind every so many batches, or where a quantity is the best so far.
 *
 * <pre>{@code
 * new ModelCheckpoint("{epoch:02d}-{val_loss:.2f}.weights.npz").saveWeightsOnly(true).saveBestOnly(true)
 * }</pre>
 *
 * <p>The path may name the epoch, counted from 1, where batches are counted the batch, and everything that is logged, each
 * in a format of Python's. A {@link WeightsFile} reads what it wrote. Whole models cannot be saved yet.
 *
 * @see <a href="https://keras.io/api/callbacks/model_checkpoint/">keras.callbacks.ModelCheckpoint</a>
 */
public final class ModelCheckpoint implements Callback {

    private static final String WHO = "ModelCheckpoint";

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
     * @throws IllegalArgumentException if it does not end in {@code .weights.npz}
     */
    public ModelCheckpoint(String filepath) {
        WeightsFile.requireKnown(WHO + ": filepath", filepath);
        this.filepath = new FilenameTemplate(WHO, filepath);
    }

    /**
     * Saves to a path.
     *
     * @throws IllegalArgumentException if it does not end in {@code .weights.npz}
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

    /** Says whether to save the weights and nothing else, which must be so today; default false. */
    public ModelCheckpoint saveWeightsOnly(boolean newSaveWeightsOnly) {
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
     * @throws IllegalArgumentException if the whole model was asked for
     */
    @Override
    public void onTrainBegin(TrainingRun newRun) {
        if (!saveWeightsOnly) {
            throw new IllegalArgumentException(
                    WHO + ": saveWeightsOnly must be true, since whole models cannot be saved yet, got false;"
                            + " add saveWeightsOnly(true)");
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
            WeightsFile.at(path).write(NamedWeights.numbered(model()));
            say("finished saving model to " + path);
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
