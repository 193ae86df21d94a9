package io.github.monokeras.callbacks;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Something that is told how a run of {@code fit}, {@code evaluate} or {@code predict} goes on.
 *
 * <p>Logs map {@code loss}, then each metric, then their {@code val_} forms, to numbers. Epochs and batches count from 0.
 * {@code fit} tells train and epoch; in it each validation tells test, as {@code evaluate} does.
 *
 * @see <a href="https://keras.io/api/callbacks/base_callback/">keras.callbacks.Callback</a>
 */
public interface Callback {

    /**
     * A training run begins.
     *
     * @param run its length, its model, and a way to end it
     */
    default void onTrainBegin(TrainingRun run) {}

    /** A training run ends, unless it ends by an exception. */
    default void onTrainEnd() {}

    /** An epoch begins. */
    default void onEpochBegin(int epoch) {}

    /**
     * An epoch ends.
     *
     * @param logs the means of the epoch, and of the validation if there was one; what is put into them is shown and kept by
     *     those who are told later
     */
    default void onEpochEnd(int epoch, Map<String, Double> logs) {}

    /** A batch is about to be trained on. */
    default void onTrainBatchBegin(int batch) {}

    /**
     * A batch was trained on.
     *
     * @param logs the means since the epoch began, computed only if asked for
     */
    default void onTrainBatchEnd(int batch, Supplier<Map<String, Double>> logs) {}

    /** An evaluation begins. */
    default void onTestBegin(TrainingRun run) {}

    /** An evaluation ends, with the means of all its batches. */
    default void onTestEnd(Map<String, Double> logs) {}

    /** A batch is about to be evaluated. */
    default void onTestBatchBegin(int batch) {}

    /**
     * A batch was evaluated.
     *
     * @param logs the means since the evaluation began, computed only if asked for
     */
    default void onTestBatchEnd(int batch, Supplier<Map<String, Double>> logs) {}

    /** A prediction begins. */
    default void onPredictBegin(TrainingRun run) {}

    /** A prediction ends. */
    default void onPredictEnd() {}

    /** A batch is about to be predicted. */
    default void onPredictBatchBegin(int batch) {}

    /** A batch was predicted. */
    default void onPredictBatchEnd(int batch) {}
}
