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
     * An epoch begins.
     *
     * @param epoch its index, from 0
     * @param epochs up to which epoch the run goes
     * @param batches how many batches it will have
     */
    default void onEpochBegin(int epoch, int epochs, int batches) {}

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
}
