package io.github.monokeras.training;

import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.TrainingSession;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.TrainedModel;
import io.github.monokeras.callbacks.TrainingRun;
import io.github.monokeras.keywords.FitArguments;
import io.github.monokeras.text.Console;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;

/**
 * Goes through epochs and batches on one session; it holds no mathematics.
 *
 * @see <a href="https://keras.io/api/models/model_training_apis/">Keras: model training APIs</a>
 */
public final class TrainingLoop {

    private final TrainingSession session;
    private final TrainedModel model;
    private final Logs logs;

    /**
     * Makes a loop over a session.
     *
     * @param session which is compiled
     * @param model the same, as callbacks see it
     * @param logNames the names of what it logs, in order
     */
    public TrainingLoop(TrainingSession session, TrainedModel model, List<String> logNames) {
        this.session = session;
        this.model = model;
        logs = new Logs(session, logNames);
    }

    /**
     * Trains.
     *
     * @param data what to train on, and what to evaluate after every epoch
     * @param arguments how long and how
     * @param random the order of the samples, if they are shuffled
     * @param callbacks who is told, in order
     * @throws CancellationException if the thread is interrupted; the weights are those of the last finished batch, and
     *     the thread stays interrupted
     */
    public void fit(PlacedData data, FitArguments arguments, RandomGenerator random, List<Callback> callbacks) {
        Samples samples = data.training();
        Samples validation = data.validation();
        Batches batches = new Batches(
                samples, arguments.batchSize(samples.count()), arguments.stepsPerEpoch(), arguments.shuffle(), random);
        TestLoop test = new TestLoop(session, model, logs, callbacks);
        TrainingRun run = new TrainingRun(model, arguments.epochs(), batches.perEpoch());
        run.startAt(arguments.initialEpoch());
        for (Callback callback : callbacks) {
            callback.onTrainBegin(run);
        }
        for (int epoch = run.initialEpoch(); epoch < arguments.epochs() && !run.isStopped(); epoch++) {
            for (Callback callback : callbacks) {
                callback.onEpochBegin(epoch);
            }
            epoch(samples, batches, run, callbacks);
            Map<String, Double> epochLogs = logs.read();
            if (validation != null && arguments.validates(epoch)) {
                test.evaluate(
                                validation,
                                arguments.validationBatchSize(validation.count()),
                                arguments.validationSteps())
                        .forEach((name, value) -> epochLogs.put("val_" + name, value));
            }
            for (Callback callback : callbacks) {
                callback.onEpochEnd(epoch, epochLogs);
            }
        }
        session.finishTraining();
        for (Callback callback : callbacks) {
            callback.onTrainEnd();
        }
    }

    private void epoch(Samples samples, Batches batches, TrainingRun run, List<Callback> callbacks) {
        batches.beginEpoch();
        session.resetLogs();
        for (int batch = 0; batches.hasNext() && !run.isStopped(); batch++) {
            requireUninterrupted();
            for (Callback callback : callbacks) {
                callback.onTrainBatchBegin(batch);
            }
            session.train(samples, batches.from(), batches.to());
            batches.advance();
            for (Callback callback : callbacks) {
                callback.onTrainBatchEnd(batch, logs::read);
            }
        }
        if (batches.ranOut() && !run.isStopped()) {
            Console.standard()
                    .warn(
                            "fit: the samples ended before the %d steps of the epoch; give more samples, or a smaller stepsPerEpoch or batchSize"
                                    .formatted(batches.perEpoch()));
        }
    }

    /**
     * Does one step of training on all samples at once, and returns the loss and the metrics of before it.
     *
     * @throws CancellationException if the thread is interrupted, which it stays
     */
    public Map<String, Double> trainOnBatch(Samples samples) {
        requireUninterrupted();
        session.resetLogs();
        session.train(samples, 0, samples.count());
        return logs.read();
    }

    static void requireUninterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(
                    "the thread was interrupted: the weights are those of the last finished batch; call fit again to go on");
        }
    }
}
