package io.github.monokeras.callbacks;

import io.github.monokeras.tensor.Weights;
import io.github.monokeras.text.Console;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ends training when a quantity has stopped getting better.
 *
 * <p>After every epoch {@code wait} goes up by one, and back to 0 if the quantity got better; the run ends where
 * {@code wait} reaches {@code patience}, though never in the first epoch. What is better is decided in float32.
 *
 * @see <a href="https://keras.io/api/callbacks/early_stopping/">keras.callbacks.EarlyStopping</a>
 */
public final class EarlyStopping implements Callback {

    private final Warnings warnings = new Warnings();
    private final Monitor monitor = new Monitor("EarlyStopping", warnings);
    private int patience;
    private int verbose;
    private @Nullable Double baseline;
    private boolean restoreBestWeights;
    private int startFromEpoch;

    private @Nullable TrainingRun run;
    private int waited;
    private int stoppedEpoch;
    private int bestEpoch;
    private @Nullable Double best;
    private @Nullable Weights bestWeights;

    /** Watches {@code val_loss} without any patience. */
    public EarlyStopping() {}

    /** Sets the name of the log to watch; default {@code "val_loss"}. */
    public EarlyStopping monitor(String quantity) {
        monitor.quantity(quantity);
        return this;
    }

    /** Sets by how much the quantity must get better for that to count; the sign does not matter; default 0. */
    public EarlyStopping minDelta(double newMinDelta) {
        monitor.minDelta(newMinDelta);
        return this;
    }

    /** Sets after how many epochs without a better value to stop, at least 0; default 0. */
    public EarlyStopping patience(int epochs) {
        patience = Options.requireAtLeast(0, "EarlyStopping", "patience", epochs);
        return this;
    }

    /** Says whether to print what is done, 0 or 1; default 0. */
    public EarlyStopping verbose(int newVerbose) {
        verbose = Options.requireAtLeast(0, "EarlyStopping", "verbose", newVerbose);
        return this;
    }

    /**
     * Sets what is better, {@code "min"}, {@code "max"} or {@code "auto"}: what is usual for the loss or the metric; default
     * {@code "auto"}.
     */
    public EarlyStopping mode(String newMode) {
        monitor.mode(newMode);
        return this;
    }

    /** Sets a value that must be beaten too before {@code wait} goes back to 0; default none. */
    public EarlyStopping baseline(double value) {
        baseline = Options.requireNumber("EarlyStopping", "baseline", value);
        return this;
    }

    /** Says whether the run ends with the weights of the best epoch, also where it was not stopped; default false. */
    public EarlyStopping restoreBestWeights(boolean newRestoreBestWeights) {
        restoreBestWeights = newRestoreBestWeights;
        return this;
    }

    /** Sets the epoch, from 0, before which nothing is watched; default 0. */
    public EarlyStopping startFromEpoch(int epoch) {
        startFromEpoch = Options.requireAtLeast(0, "EarlyStopping", "startFromEpoch", epoch);
        return this;
    }

    /** Returns the epoch, from 0, that was the last of the run; 0 where the run was not stopped. */
    public int stoppedEpoch() {
        return stoppedEpoch;
    }

    /** Returns the epoch, from 0, with the best value. */
    public int bestEpoch() {
        return bestEpoch;
    }

    /** Returns the best value, or null if none was seen. */
    public @Nullable Double best() {
        return best;
    }

    /** Returns for how many epochs there was no better value. */
    public int waited() {
        return waited;
    }

    @Override
    public void onTrainBegin(TrainingRun newRun) {
        run = newRun;
        waited = 0;
        stoppedEpoch = 0;
        bestEpoch = 0;
        best = null;
        bestWeights = null;
    }

    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        TrainedModel model = run().model();
        monitor.settle(model);
        Double current = logs.get(monitor.quantity());
        if (current == null) {
            warnings.warn("Early stopping conditioned on metric `%s` which is not available. Available metrics are: %s"
                    .formatted(monitor.quantity(), String.join(",", logs.keySet())));
            return;
        }
        if (epoch < startFromEpoch) {
            return;
        }
        if (restoreBestWeights && bestWeights == null) {
            bestWeights = model.getWeights();
            bestEpoch = epoch;
        }
        waited++;
        if (monitor.improves(current, best)) {
            best = current;
            bestEpoch = epoch;
            if (restoreBestWeights) {
                bestWeights = model.getWeights();
            }
            if (monitor.improves(current, baseline)) {
                waited = 0;
            }
        } else if (waited >= patience && epoch > 0) {
            stoppedEpoch = epoch;
            run().stopTraining();
        }
    }

    @Override
    public void onTrainEnd() {
        if (stoppedEpoch > 0 && verbose > 0) {
            Console.standard().print("Epoch %d: early stopping\n".formatted(stoppedEpoch + 1));
        }
        if (bestWeights != null) {
            if (verbose > 0) {
                Console.standard()
                        .print("Restoring model weights from the end of the best epoch: %d.\n"
                                .formatted(bestEpoch + 1));
            }
            run().model().setWeights(bestWeights);
        }
    }

    private TrainingRun run() {
        return Objects.requireNonNull(run, "EarlyStopping: a run must begin before its epochs");
    }
}
