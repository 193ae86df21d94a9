package io.github.monokeras.callbacks;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Something that is told how a training run goes on.
 *
 * <p>Logs map {@code loss}, then each metric, then their {@code val_} forms, to numbers.
 *
 * @see <a href="https://keras.io/api/callbacks/base_callback/">keras.callbacks.Callback</a>
 */
public interface Callback {

    /**
     * A run begins.
     *
     * @param run which can be ended from here
     */
    default void onTrainBegin(TrainingRun run) {}

    /**
     * An epoch begins.
     *
     * @param epoch its index, from 0
     */
    default void onEpochBegin(int epoch) {}

    /**
     * A batch was trained on.
     *
     * @param batch its index in the epoch, from 0
     * @param logs the means since the epoch began, computed only if asked for
     */
    default void onTrainBatchEnd(int batch, Supplier<Map<String, Double>> logs) {}

    /**
     * An epoch ends.
     *
     * @param epoch its index, from 0
     * @param logs the means of the epoch, and of the validation if there was one
     */
    default void onEpochEnd(int epoch, Map<String, Double> logs) {}

    /** A run ends, unless it ends by an exception. */
    default void onTrainEnd() {}
}
