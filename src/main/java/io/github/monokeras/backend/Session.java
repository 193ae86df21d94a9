package io.github.monokeras.backend;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;

/**
 * One model on one backend: its weights, its optimizer's state and its running logs.
 *
 * <p>Shapes have been checked by the time a session sees them.
 */
public interface Session extends AutoCloseable {

    /** Returns the precision of the session's numbers. */
    DType dtype();

    /** Returns a copy of all weights, layer by layer, in Keras's layout. */
    Weights weights();

    /** Replaces all weights; the optimizer's state stays. */
    void setWeights(Weights weights);

    /** Sets loss, metrics and a fresh optimizer. */
    void compile(Compilation compilation);

    /** Brings data to the device once, for as many batches as are wanted. */
    Samples place(Tensor x, Tensor y);

    /**
     * Does one step of training on the samples {@code [from, to)}: prediction, loss, gradient, update; and adds the loss
     * and the metrics of before the update to the logs.
     */
    void train(Samples samples, int from, int to);

    /** Adds the loss and the metrics of the samples {@code [from, to)} to the logs. */
    void evaluate(Samples samples, int from, int to);

    /** Returns the logs since they were last reset: the loss, then each metric. */
    double[] logs();

    /** Starts the logs again from nothing. */
    void resetLogs();

    /** Returns the outputs for a batch of inputs, {@code (batch, …)}. */
    Tensor predict(Tensor x);

    /** Frees what the session holds; closing twice is harmless. */
    @Override
    void close();
}
