package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.ProgressBar;
import io.github.monokeras.text.TextStyle;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prints a run as {@code verbose(1)} asks for: {@code Epoch 1/500}, where there are several, and a progress bar.
 *
 * @see <a href="https://keras.io/api/callbacks/">keras.callbacks.ProgbarLogger</a>
 */
public final class ProgbarLogger implements Callback {

    private final TextStyle style;
    private final Console console;
    private @Nullable TrainingRun training;
    private @Nullable ProgressBar bar;

    /** Prints to a console in a style. */
    public ProgbarLogger(TextStyle style, Console console) {
        this.style = style;
        this.console = console;
    }

    @Override
    public void onTrainBegin(TrainingRun run) {
        training = run;
    }

    @Override
    public void onEpochBegin(int epoch) {
        TrainingRun run = Objects.requireNonNull(training, "ProgbarLogger: a run must begin before its epochs");
        Printing.headEpoch(console, run, epoch);
        bar = new ProgressBar(style, console, run.batches());
    }

    @Override
    public void onTrainBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
        bar().update(batch + 1, logs);
    }

    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        bar().finish(logs);
    }

    // The validation of a training run is silent.

    @Override
    public void onTestBegin(TrainingRun run) {
        if (training == null) {
            bar = new ProgressBar(style, console, run.batches());
        }
    }

    @Override
    public void onTestBatchEnd(int batch, Supplier<Map<String, Double>> logs) {
        if (training == null) {
            bar().update(batch + 1, logs);
        }
    }

    @Override
    public void onTestEnd(Map<String, Double> logs) {
        if (training == null) {
            bar().finish(logs);
        }
    }

    @Override
    public void onPredictBegin(TrainingRun run) {
        bar = new ProgressBar(style, console, run.batches());
    }

    @Override
    public void onPredictBatchEnd(int batch) {
        bar().update(batch + 1, Map::of);
    }

    @Override
    public void onPredictEnd() {
        bar().finish(Map.of());
    }

    private ProgressBar bar() {
        return Objects.requireNonNull(bar, "ProgbarLogger: a run must begin before its batches end");
    }
}
