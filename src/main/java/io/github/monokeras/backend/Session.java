package io.github.monokeras.backend;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;

/**
 * One model on one backend: its weights, its optimizer's state and its running logs.
 *
 * <p>Shapes have been checked by the time a session sees them.
 */
public interface Session extends TrainingSession, AutoCloseable {

    /** Returns the precision of the session's numbers. */
    DType dtype();

    /** Returns a copy of all weights, layer by layer, in Keras's layout. */
    Weights weights();

    /** Replaces all weights; the optimizer's state stays. */
    void setWeights(Weights weights);

    /** Sets loss, metrics and a fresh optimizer. */
    void compile(Compilation compilation);

    /** Returns the factor of the optimizer's next step. */
    double learningRate();

    /**
     * Sets the factor of the optimizer's steps from now on, rounded to the session's precision.
     *
     * @throws IllegalStateException if a schedule sets it
     */
    void setLearningRate(double learningRate);

    /** Returns how many steps of training the optimizer has done. */
    long iterations();

    /** Returns a copy of all that the optimizer keeps, in Keras's order: iterations, learning rate, then its slots. */
    List<Tensor> optimizerVariables();

    /** Replaces all that the optimizer keeps. */
    void setOptimizerVariables(List<Tensor> variables);

    /**
     * Exchanges the weights with their moving averages, which the optimizer keeps if it was asked to.
     *
     * @throws IllegalStateException if it was not
     */
    void swapAveragedWeights();

    /**
     * Brings data to the device once, for as many batches as are wanted.
     *
     * @param x each input; a batch of one that has filled rows is cut to its longest row
     * @param labels for each goal of the compilation
     */
    Samples place(List<Tensor> x, List<Labelling> labels);

    /**
     * Does the part of a step of training that comes before the update, on the samples {@code [from, to)}, and adds the loss and
     * the metrics to the logs.
     *
     * @throws IllegalStateException if gradients of parts of a batch do not add up: the loss is a sum, or its outputs' masks differ
     */
    Gradients gradients(Samples samples, int from, int to);

    /** Does the rest of a step: moves the weights by the optimizer, and sets those that layers themselves have changed. */
    void apply(Gradients gradients);

    /** Returns what the logs are computed from. */
    LogSums logSums();

    /** Adds what the logs of another session, of the same model and compilation, are computed from. */
    void addToLogs(LogSums sums);

    /** Returns each output for a batch of each input, {@code (batch, …)}, cut as those of training are. */
    List<Tensor> predict(List<Tensor> x);

    /**
     * Returns how many samples {@code predict} may be given at once instead of small batches, to nobody's harm: each is
     * computed by itself, and memory is no matter; default: 1.
     */
    default int predictsAtOnce() {
        return 1;
    }

    /** Lets layers that carry their state from batch to batch start again from nothing. */
    void resetStates();

    /** Frees what the session holds; closing twice is harmless. */
    @Override
    void close();
}
