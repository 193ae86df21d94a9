package io.github.monokeras.training;

import io.github.monokeras.backend.Session;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.TrainingRun;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Predicts batch by batch. */
public final class PredictLoop {

    private final Session session;

    /** Makes a loop over a session. */
    public PredictLoop(Session session) {
        this.session = session;
    }

    /**
     * Returns the outputs for inputs, {@code (samples, …)}.
     *
     * @param callbacks who is told, in order, as of one epoch without logs
     */
    public Tensor predict(Tensor x, int batchSize, List<Callback> callbacks) {
        int count = x.shape().dim(0);
        int batches = TrainingLoop.batches(count, batchSize);
        callbacks.forEach(callback -> callback.onTrainBegin(new TrainingRun(1, batches)));
        callbacks.forEach(callback -> callback.onEpochBegin(0));
        List<Tensor> outputs = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            int from = batch * batchSize;
            outputs.add(session.predict(x.slice(from, Math.min(from + batchSize, count))));
            for (Callback callback : callbacks) {
                callback.onTrainBatchEnd(batch, Map::of);
            }
        }
        callbacks.forEach(callback -> callback.onEpochEnd(0, Map.of()));
        return Tensor.concatenate(outputs);
    }
}
