package io.github.monokeras.backend;

/** What a loop through epochs and batches asks of whatever computes them. */
public interface TrainingSession {

    /**
     * Does one step of training on the samples {@code [from, to)}: prediction, loss, gradient, update; and adds the loss
     * and the metrics of before the update to the logs.
     */
    void train(Samples samples, int from, int to);

    /** Settles what training leaves open behind its last step: averaged weights, if the optimizer keeps any. */
    void finishTraining();

    /** Adds the loss and the metrics of the samples {@code [from, to)} to the logs. */
    void evaluate(Samples samples, int from, int to);

    /** Returns the logs since they were last reset: the loss, then each metric. */
    double[] logs();

    /** Starts the logs again from nothing. */
    void resetLogs();
}
