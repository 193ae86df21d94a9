package io.github.monokeras.training;

import io.github.monokeras.backend.Session;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.TrainedModel;
import io.github.monokeras.callbacks.TrainingRun;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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
     * Returns each output for the samples of each input, {@code (samples, …)}.
     *
     * @param steps after how many batches to end; all, if empty
     * @param callbacks who is told, in order
     */
    public List<Tensor> predict(List<Tensor> x, int batchSize, OptionalInt steps, List<Callback> callbacks) {
        int count = x.get(0).shape().dim(0);
        int batches = Math.min(Batches.count(count, batchSize), steps.orElse(Integer.MAX_VALUE));
        int end = (int) Math.min(count, (long) batches * batchSize);
        if (callbacks.isEmpty()) {
            return silently(x, end, Math.max(batchSize, session.predictsAtOnce()));
        }
        callbacks.forEach(callback -> callback.onPredictBegin(new TrainingRun(model, 1, batches)));
        List<List<Tensor>> parts = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            int index = batch;
            int from = batch * batchSize;
            callbacks.forEach(callback -> callback.onPredictBatchBegin(index));
            parts.add(session.predict(slices(x, from, Math.min(from + batchSize, end))));
            callbacks.forEach(callback -> callback.onPredictBatchEnd(index));
        }
        callbacks.forEach(Callback::onPredictEnd);
        return concatenated(parts);
    }

    private List<Tensor> silently(List<Tensor> x, int end, int size) {
        List<List<Tensor>> parts = new ArrayList<>();
        for (int from = 0; from < end; from += size) {
            parts.add(session.predict(slices(x, from, Math.min(from + size, end))));
        }
        return concatenated(parts);
    }

    private static List<Tensor> slices(List<Tensor> x, int from, int to) {
        List<Tensor> slices = new ArrayList<>(x.size());
        for (Tensor input : x) {
            slices.add(input.slice(from, to));
        }
        return slices;
    }

    /** Puts together what each batch gave, output by output. */
    private static List<Tensor> concatenated(List<List<Tensor>> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return IntStream.range(0, parts.get(0).size())
                .mapToObj(output -> Tensor.concatenate(
                        parts.stream().map(part -> part.get(output)).toList()))
                .toList();
    }
}
