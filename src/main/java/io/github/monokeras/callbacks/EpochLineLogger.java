package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.EpochLine;
import io.github.monokeras.text.TextStyle;
import java.util.Map;

/** Prints a run as {@code verbose(2)} asks for: {@code Epoch 1/500}, where there are several, and one line for each. */
public final class EpochLineLogger implements Callback {

    private static final double NANOS_PER_SECOND = 1e9;

    private final TextStyle style;
    private final Console console;
    private TrainingRun run = new TrainingRun(1, 1);
    private long began;

    /** Prints to a console in a style. */
    public EpochLineLogger(TextStyle style, Console console) {
        this.style = style;
        this.console = console;
    }

    @Override
    public void onTrainBegin(TrainingRun newRun) {
        run = newRun;
    }

    @Override
    public void onEpochBegin(int epoch) {
        Printing.headEpoch(console, run, epoch);
        began = console.nanoTime();
    }

    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        double seconds = (console.nanoTime() - began) / NANOS_PER_SECOND;
        console.print(EpochLine.of(style, run.batches(), seconds, logs) + "\n");
    }
}
