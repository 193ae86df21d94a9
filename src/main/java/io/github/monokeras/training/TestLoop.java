package io.github.monokeras.training;

import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.TrainingSession;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.TrainedModel;
import io.github.monokeras.callbacks.TrainingRun;
import io.github.monokeras.keywords.Shuffle;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;

/** Goes through batches that are evaluated and never trained on. */
public final class TestLoop {

    private final TrainingSession session;
    private final TrainedModel model;
    private final Logs logs;
    private final List<Callback> callbacks;

    TestLoop(TrainingSession session, TrainedModel model, Logs logs, List<Callback> callbacks) {
        this.session = session;
        this.model = model;
        this.logs = logs;
        this.callbacks = callbacks;
    }

    /**
     * Makes a loop over a session.
     *
     * @param session which is compiled
     * @param model the same, as callbacks see it
     * @param logNames the names of what it logs, in order
     * @param callbacks who is told, in order
     */
    public TestLoop(TrainingSession session, TrainedModel model, List<String> logNames, List<Callback> callbacks) {
        this(session, model, new Logs(session, logNames), callbacks);
    }

    /**
     * Returns the loss and the metrics of labelled samples.
     *
     * @param batchSize how many samples make a batch
     * @param steps after how many batches to end; all, if empty
     * @throws CancellationException if the thread is interrupted, which it stays
     */
    public Map<String, Double> evaluate(Samples samples, int batchSize, OptionalInt steps) {
        Batches batches = new Batches(samples, batchSize, steps, new Shuffle(false), new Random(0));
        TrainingRun run = new TrainingRun(model, 1, batches.perEpoch());
        callbacks.forEach(callback -> callback.onTestBegin(run));
        session.resetLogs();
        batches.beginEpoch();
        for (int batch = 0; batches.hasNext() && !run.isStopped(); batch++) {
            TrainingLoop.requireUninterrupted();
            int index = batch;
            callbacks.forEach(callback -> callback.onTestBatchBegin(index));
            session.evaluate(samples, batches.from(), batches.to());
            batches.advance();
            callbacks.forEach(callback -> callback.onTestBatchEnd(index, logs::read));
        }
        Map<String, Double> result = logs.read();
        callbacks.forEach(callback -> callback.onTestEnd(result));
        return result;
    }
}
