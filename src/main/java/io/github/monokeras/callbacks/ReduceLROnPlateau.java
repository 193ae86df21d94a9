package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.PythonText;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the learning rate smaller when a quantity has stopped getting better: {@code max(rate * factor, minLr)}.
 *
 * <p>It logs {@code learning_rate}, that of before the change. What is better is decided in float32.
 *
 * @see <a href="https://keras.io/api/callbacks/reduce_lr_on_plateau/">keras.callbacks.ReduceLROnPlateau</a>
 */
public final class ReduceLROnPlateau implements Callback {

    private static final String WHO = "ReduceLROnPlateau";

    private final Warnings warnings = new Warnings();
    private final Monitor monitor = new Monitor(WHO, warnings);
    private double factor = 0.1;
    private int patience = 10;
    private int verbose;
    private int cooldown;
    private double minLr;

    private @Nullable TrainingRun run;
    private @Nullable Double best;
    private int waited;
    private int cooling;

    /** Watches {@code val_loss} and takes a tenth of the learning rate after ten epochs without a better value. */
    public ReduceLROnPlateau() {
        monitor.minDelta(1e-4);
    }

    /** Sets the name of the log to watch; default {@code "val_loss"}. */
    public ReduceLROnPlateau monitor(String quantity) {
        monitor.quantity(quantity);
        return this;
    }

    /** Sets by what the learning rate is multiplied, at least 0 and below 1; default 0.1. */
    public ReduceLROnPlateau factor(double newFactor) {
        if (!(newFactor >= 0 && newFactor < 1)) {
            throw new IllegalArgumentException(WHO + ": factor must be at least 0 and below 1, got " + newFactor);
        }
        factor = newFactor;
        return this;
    }

    /** Sets after how many epochs without a better value to reduce, at least 0; default 10. */
    public ReduceLROnPlateau patience(int epochs) {
        patience = Options.requireAtLeast(0, WHO, "patience", epochs);
        return this;
    }

    /** Says whether to print what is done, 0 or 1; default 0. */
    public ReduceLROnPlateau verbose(int newVerbose) {
        verbose = Options.requireAtLeast(0, WHO, "verbose", newVerbose);
        return this;
    }

    /**
     * Sets what is better, {@code "min"}, {@code "max"} or {@code "auto"}: what is usual for the loss or the metric; default
     * {@code "auto"}.
     */
    public ReduceLROnPlateau mode(String newMode) {
        monitor.mode(newMode);
        return this;
    }

    /** Sets by how much the quantity must get better for that to count; the sign does not matter; default 1e-4. */
    public ReduceLROnPlateau minDelta(double newMinDelta) {
        monitor.minDelta(newMinDelta);
        return this;
    }

    /** Sets for how many epochs after a reduction nothing is counted, at least 0; default 0. */
    public ReduceLROnPlateau cooldown(int epochs) {
        cooldown = Options.requireAtLeast(0, WHO, "cooldown", epochs);
        return this;
    }

    /** Sets below what the learning rate never goes, at least 0; default 0. */
    public ReduceLROnPlateau minLr(double newMinLr) {
        if (!(newMinLr >= 0)) {
            throw new IllegalArgumentException(WHO + ": minLr must be at least 0, got " + newMinLr);
        }
        minLr = newMinLr;
        return this;
    }

    /** Returns the best value, or null if none was seen. */
    public @Nullable Double best() {
        return best;
    }

    /** Returns for how many epochs there was no better value. */
    public int waited() {
        return waited;
    }

    /** Returns for how many epochs more nothing is counted. */
    public int cooldownCounter() {
        return cooling;
    }

    @Override
    public void onTrainBegin(TrainingRun newRun) {
        run = newRun;
        best = null;
        waited = 0;
        cooling = 0;
    }

    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        TrainedModel model = Objects.requireNonNull(run, WHO + ": a run must begin before its epochs")
                .model();
        monitor.settle(model);
        logs.put(LearningRateScheduler.LOG, model.optimizer().learningRate());
        Double current = logs.get(monitor.quantity());
        if (current == null) {
            warnings.warn(
                    "Learning rate reduction is conditioned on metric `%s` which is not available. Available metrics are: %s."
                            .formatted(monitor.quantity(), String.join(",", logs.keySet())));
            return;
        }
        if (cooling > 0) {
            cooling--;
            waited = 0;
        }
        if (monitor.improves(current, best)) {
            best = current;
            waited = 0;
        } else if (cooling == 0) {
            waited++;
            if (waited >= patience && reduce(model.optimizer(), epoch)) {
                cooling = cooldown;
                waited = 0;
            }
        }
    }

    private boolean reduce(TrainedOptimizer optimizer, int epoch) {
        double old = optimizer.learningRate();
        // In float32, as Keras: so that a rate that was rounded to minLr is not above it.
        if ((float) old <= (float) minLr) {
            return false;
        }
        double reduced = Math.max(old * factor, minLr);
        optimizer.setLearningRate(reduced);
        if (verbose > 0) {
            Console.standard()
                    .print("\nEpoch %d: ReduceLROnPlateau reducing learning rate to %s.\n"
                            .formatted(epoch + 1, PythonText.repr(reduced)));
        }
        return true;
    }
}
