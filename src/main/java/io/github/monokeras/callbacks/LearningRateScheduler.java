package io.github.monokeras.callbacks;

import io.github.monokeras.text.Console;
import io.github.monokeras.text.PythonText;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sets the learning rate at the beginning of every epoch, and logs it as {@code learning_rate}.
 *
 * <pre>{@code
 * new LearningRateScheduler((epoch, lr) -> epoch < 10 ? lr : lr * Math.exp(-0.1))
 * }</pre>
 *
 * @see <a href="https://keras.io/api/callbacks/learning_rate_scheduler/">keras.callbacks.LearningRateScheduler</a>
 */
public final class LearningRateScheduler implements Callback {

    /** The name under which the learning rate is logged. */
    static final String LOG = "learning_rate";

    /** What the learning rate is in an epoch. */
    @FunctionalInterface
    public interface Schedule {

        /**
         * Returns the learning rate of an epoch.
         *
         * @param epoch counted from 0
         * @param learningRate of the epoch before
         */
        double learningRate(int epoch, double learningRate);
    }

    private final Schedule schedule;
    private int verbose;
    private @Nullable TrainingRun run;

    /** Takes the learning rate of an epoch from its number and from the rate before. */
    public LearningRateScheduler(Schedule schedule) {
        this.schedule = schedule;
    }

    /** Takes the learning rate of an epoch from its number, counted from 0. */
    public LearningRateScheduler(IntToDoubleFunction schedule) {
        this((epoch, learningRate) -> schedule.applyAsDouble(epoch));
    }

    /** Says whether to print what is done, 0 or 1; default 0. */
    public LearningRateScheduler verbose(int newVerbose) {
        verbose = Options.requireAtLeast(0, "LearningRateScheduler", "verbose", newVerbose);
        return this;
    }

    @Override
    public void onTrainBegin(TrainingRun newRun) {
        run = newRun;
    }

    @Override
    public void onEpochBegin(int epoch) {
        TrainedOptimizer optimizer = optimizer();
        double rate = schedule.learningRate(epoch, optimizer.learningRate());
        optimizer.setLearningRate(rate);
        if (verbose > 0) {
            Console.standard()
                    .print("\nEpoch %d: LearningRateScheduler setting learning rate to %s.\n"
                            .formatted(epoch + 1, PythonText.repr(rate)));
        }
    }

    @Override
    public void onEpochEnd(int epoch, Map<String, Double> logs) {
        logs.put(LOG, optimizer().learningRate());
    }

    private TrainedOptimizer optimizer() {
        return Objects.requireNonNull(run, "LearningRateScheduler: a run must begin before its epochs")
                .model()
                .optimizer();
    }
}
