package io.github.monokeras.spark;

import io.github.monokeras.backend.Gradients;
import io.github.monokeras.backend.LogSums;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker found out about its rows.
 *
 * @param rows how many they were
 * @param logs what the loss and the metrics are computed from
 * @param gradients of their loss, or null: none were wanted
 * @param trained the weights and what the optimizer keeps, or null: it did not train
 * @param nanos how long that took
 */
record Answer(
        int rows,
        LogSums logs,
        @Nullable Gradients gradients,
        @Nullable Trained trained,
        long nanos) implements Serializable {

    /**
     * Where a worker has come by itself.
     *
     * @param weights of its model
     * @param optimizer all that its optimizer keeps
     */
    record Trained(Weights weights, List<Tensor> optimizer) implements Serializable {}

    static Answer of(int rows, LogSums logs) {
        return new Answer(rows, logs, null, null, 0);
    }

    static Answer of(int rows, LogSums logs, Gradients gradients) {
        return new Answer(rows, logs, gradients, null, 0);
    }

    static Answer of(int rows, LogSums logs, Trained trained) {
        return new Answer(rows, logs, null, trained, 0);
    }

    Answer after(long newNanos) {
        return new Answer(rows, logs, gradients, trained, newNanos);
    }
}
