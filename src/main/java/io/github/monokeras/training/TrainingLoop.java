package io.github.monokeras.training;

import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.TrainingRun;
import io.github.monokeras.keywords.FitArguments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Goes through epochs and batches on one session; it holds no mathematics.
 *
 * @see <a href="https://keras.io/api/models/model_training_apis/">Keras: model training APIs</a>
 */
public final class TrainingLoop {

    private final Session session;
    private final List<String> logNames;

    /**
     * Makes a loop over a session.
     *
     * @param session which is compiled
     * @param logNames the names of what it logs, in order
     */
    public TrainingLoop(Session session, List<String> logNames) {
        this.session = session;
        this.logNames = List.copyOf(logNames);
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
    public void fit(TrainingData data, FitArguments arguments, RandomGenerator random, List<Callback> callbacks) {
        try (Samples samples = place(data.training());
                @Nullable Samples validation = data.validation() == null ? null : place(data.validation())) {
            int batchSize = arguments.batchSize();
            TrainingRun run = new TrainingRun(arguments.epochs(), batches(samples, batchSize));
            callbacks.forEach(callback -> callback.onTrainBegin(run));
            for (int epoch = arguments.initialEpoch(); epoch < arguments.epochs() && !run.isStopped(); epoch++) {
                int index = epoch;
                callbacks.forEach(callback -> callback.onEpochBegin(index));
                // One batch of all samples is the same in any order.
                if (arguments.shuffle() && run.batches() > 1) {
                    samples.reorder(permutation(samples.count(), random));
                }
                Map<String, Double> logs = epoch(session::train, samples, batchSize, run, callbacks);
                if (validation != null) {
                    TrainingRun aside = new TrainingRun(1, batches(validation, batchSize));
                    epoch(session::evaluate, validation, batchSize, aside, List.of())
                            .forEach((name, value) -> logs.put("val_" + name, value));
                }
                callbacks.forEach(callback -> callback.onEpochEnd(index, logs));
            }
            callbacks.forEach(Callback::onTrainEnd);
        }
    }

    /**
     * Returns the loss and the metrics of labelled samples.
     *
     * @param callbacks who is told, in order, as of one epoch
     * @throws CancellationException if the thread is interrupted, which it stays
     */
    public Map<String, Double> evaluate(LabelledData data, int batchSize, List<Callback> callbacks) {
        try (Samples samples = place(data)) {
            TrainingRun run = new TrainingRun(1, batches(samples, batchSize));
            callbacks.forEach(callback -> callback.onTrainBegin(run));
            callbacks.forEach(callback -> callback.onEpochBegin(0));
            Map<String, Double> logs = epoch(session::evaluate, samples, batchSize, run, callbacks);
            callbacks.forEach(callback -> callback.onEpochEnd(0, logs));
            return logs;
        }
    }

    /** What is done with each batch. */
    private interface Work {
        void on(Samples samples, int from, int to);
    }

    private Map<String, Double> epoch(
            Work work, Samples samples, int batchSize, TrainingRun run, List<Callback> callbacks) {
        session.resetLogs();
        for (int batch = 0; batch < run.batches() && !run.isStopped(); batch++) {
            requireUninterrupted();
            int from = batch * batchSize;
            work.on(samples, from, Math.min(from + batchSize, samples.count()));
            for (Callback callback : callbacks) {
                callback.onTrainBatchEnd(batch, this::logs);
            }
        }
        return logs();
    }

    private Samples place(LabelledData data) {
        return session.place(data.x(), data.y());
    }

    private Map<String, Double> logs() {
        double[] values = session.logs();
        Map<String, Double> logs = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            logs.put(logNames.get(i), values[i]);
        }
        return logs;
    }

    private static int batches(Samples samples, int batchSize) {
        return batches(samples.count(), batchSize);
    }

    /** Returns how many batches so many samples make; the last has what is left. */
    static int batches(int samples, int batchSize) {
        return (samples - 1) / batchSize + 1;
    }

    /** Fisher and Yates's shuffle of {@code 0 … count - 1}: every order is equally likely. */
    private static int[] permutation(int count, RandomGenerator random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static void requireUninterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(
                    "the thread was interrupted: the weights are those of the last finished batch; call fit again to go on");
        }
    }
}
