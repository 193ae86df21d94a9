package io.github.monokeras.training;

import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.callbacks.Callback;
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
            int batches = batches(samples, arguments.batchSize());
            for (int epoch = arguments.initialEpoch(); epoch < arguments.epochs(); epoch++) {
                for (Callback callback : callbacks) {
                    callback.onEpochBegin(epoch, arguments.epochs(), batches);
                }
                // One batch of all samples is the same in any order.
                if (arguments.shuffle() && batches > 1) {
                    samples.reorder(permutation(samples.count(), random));
                }
                Map<String, Double> logs = run(session::train, samples, arguments.batchSize(), callbacks);
                if (validation != null) {
                    run(session::evaluate, validation, arguments.batchSize(), List.of())
                            .forEach((name, value) -> logs.put("val_" + name, value));
                }
                for (Callback callback : callbacks) {
                    callback.onEpochEnd(epoch, logs);
                }
            }
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
            callbacks.forEach(callback -> callback.onEpochBegin(0, 1, batches(samples, batchSize)));
            Map<String, Double> logs = run(session::evaluate, samples, batchSize, callbacks);
            callbacks.forEach(callback -> callback.onEpochEnd(0, logs));
            return logs;
        }
    }

    /** What is done with each batch. */
    private interface Work {
        void on(Samples samples, int from, int to);
    }

    private Map<String, Double> run(Work work, Samples samples, int batchSize, List<Callback> callbacks) {
        session.resetLogs();
        int batches = batches(samples, batchSize);
        for (int batch = 0; batch < batches; batch++) {
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
        return (samples.count() - 1) / batchSize + 1;
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
