package io.github.monokeras.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One progress bar over a known number of steps: one epoch of {@code fit}, one {@code evaluate}, one {@code predict}.
 *
 * <p>On a terminal and in a notebook the bar is drawn over itself, with the time that is left, as often as its
 * {@link Surface} says; into a pipe or a file only its last line is written. The time of a step is estimated without the
 * first step, which is slow for reasons of its own. Each drawing is one print of one string.
 *
 * @see <a href="https://keras.io/api/utils/python_utils/#progbar-class">Keras: Progbar</a>
 */
public final class ProgressBar {
    private final Console console;
    private final BarStyle style;
    private final int steps;
    private final StepTimer timer;
    private final Map<String, Double> shown = new LinkedHashMap<>();
    private final long startedAt;
    private boolean drawn;
    private long drawnAt;
    private int drawnWidth;
    private boolean finished;

    /**
     * Starts a bar, and its clock.
     *
     * @param style the style to write in
     * @param console where to write
     * @param steps how many steps there will be, at least 1
     * @throws IllegalArgumentException where {@code steps} is below 1
     */
    public ProgressBar(TextStyle style, Console console, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("ProgressBar: steps must be at least 1, got " + steps);
        }
        this.console = console;
        this.style = BarStyle.of(style, console.surface() == Surface.TERMINAL ? Ink.ANSI : Ink.PLAIN);
        this.steps = steps;
        startedAt = console.nanoTime();
        this.timer = new StepTimer(startedAt);
    }

    /**
     * Takes note of a finished step, and redraws the bar where its surface lets it and enough time has passed.
     *
     * @param step how many steps are finished, from 0 to the number of steps
     * @param logs what to show: the loss first, then the metrics as they were compiled; asked only for a redrawing
     * @throws IllegalArgumentException where {@code step} is negative or above the number of steps
     * @throws IllegalStateException after {@link #finish}
     */
    public void update(int step, Supplier<Map<String, Double>> logs) {
        if (step < 0 || step > steps) {
            throw new IllegalArgumentException("ProgressBar: step must be between 0 and " + steps + ", got " + step);
        }
        requireUnfinished();
        long now = console.nanoTime();
        Progress progress = timer.at(step, steps, now);
        if (isDue(now)) {
            shown.putAll(style.ordered(logs.get()));
            draw(style.running(progress, shown));
            drawnAt = now;
            drawn = true;
        }
    }

    /**
     * Writes the last line, with the time that all steps took.
     *
     * @param logs what to show; may have {@code val_} entries that no step had
     * @throws IllegalStateException where it was called before
     */
    public void finish(Map<String, Double> logs) {
        requireUnfinished();
        finished = true;
        // Keras shows first what it knew during the run, then what came at its end.
        shown.putAll(style.ordered(LogText.ofRun(logs)));
        shown.putAll(style.ordered(logs));
        String line = style.finished(timer.at(steps, steps, console.nanoTime()), shown);
        if (drawn || console.surface() == Surface.TERMINAL) {
            draw(line, "\n");
        } else {
            console.print(line + "\n");
        }
    }

    private boolean isDue(long now) {
        Surface surface = console.surface();
        return drawn ? now - drawnAt >= surface.redrawNanos() : now - startedAt >= surface.firstNanos();
    }

    private void draw(String line) {
        draw(line, "");
    }

    private void draw(String line, String end) {
        int width = Ink.width(line);
        String padding = " ".repeat(Math.max(0, drawnWidth - width));
        console.print("\r" + line + padding + end);
        drawnWidth = width;
    }

    private void requireUnfinished() {
        if (finished) {
            throw new IllegalStateException(
                    "ProgressBar: finish must be the last call, got another; make a new bar for each run");
        }
    }
}
