package io.github.monokeras.training;

import io.github.monokeras.backend.Session;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.TrainedModel;
import io.github.monokeras.callbacks.TrainingRun;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Predicts batch by batch. */
public final class PredictLoop {

    private final Session session;
    private final TrainedModel model;

    /** Makes a loop over a session and the same as callbacks see it. */
    public PredictLoop(Session session, TrainedModel model) {
        this.session = session;
        this.model = model;
    }

    /**
     * Returns the outputs for inputs, {@code (samples, …)}.
     *
     * @param steps after how many batches to end; all, if empty
     * @param callbacks who is told, in order
     */
    public Tensor predict(Tensor x, int batchSize, OptionalInt steps, List<Callback> callbacks) {
        int count = x.shape().dim(0);
        int batches = Math.min(Batches.count(count, batchSize), steps.orElse(Integer.MAX_VALUE));
        callbacks.forEach(callback -> callback.onPredictBegin(new TrainingRun(model, 1, batches)));
        List<Tensor> outputs = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            int index = batch;
            int from = batch * batchSize;
            callbacks.forEach(callback -> callback.onPredictBatchBegin(index));
            outputs.add(session.predict(x.slice(from, Math.min(from + batchSize, count))));
            callbacks.forEach(callback -> callback.onPredictBatchEnd(index));
        }
        callbacks.forEach(Callback::onPredictEnd);
        return Tensor.concatenate(outputs);
    }
}
