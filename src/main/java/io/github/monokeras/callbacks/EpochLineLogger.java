package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.EpochLine;
import io.github.monokeras.text.TextStyle;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints a run as {@code verbose(2)} asks for: {@code Epoch 1/500}, where there are several, and one line for each. */
public final class EpochLineLogger implements Callback {

    private static final double NANOS_PER_SECOND = 1e9;

    private final TextStyle style;
    private final Console console;
    private @Nullable TrainingRun training;
    private int batches;
    private long began;

    /** Prints to a console in a style. */
    public EpochLineLogger(TextStyle style, Console console) {
        this.style = style;
        this.console = console;
    }

    @Override
    public void onTrainBegin(TrainingRun run) {
        training = run;
    }

    @Override
    public void onEpochBegin(int epoch) {
        TrainingRun run = Objects.requireNonNull(training, "EpochLineLogger: a run must begin before its epochs");
        Printing.headEpoch(console, run, epoch);
        begin(run);
    }

    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        end(logs);
    }

    // The validation of a training run is silent.

    @Override
    public void onTestBegin(TrainingRun run) {
        if (training == null) {
            begin(run);
        }
    }

    @Override
    public void onTestEnd(Map<String, Double> logs) {
        if (training == null) {
            end(logs);
        }
    }

    @Override
    public void onPredictBegin(TrainingRun run) {
        begin(run);
    }

    @Override
    public void onPredictEnd() {
        end(Map.of());
    }

    private void begin(TrainingRun run) {
        batches = run.batches();
        began = console.nanoTime();
    }

    private void end(Map<String, Double> logs) {
        double seconds = (console.nanoTime() - began) / NANOS_PER_SECOND;
        console.print(EpochLine.of(style, batches, seconds, logs) + "\n");
    }
}
