package io.github.monokeras.callbacks;

import io.github.monokeras.tensor.Tensor;
import java.util.List;

/** What moves a model's weights, as callbacks see it. Keras: {@code self.model.optimizer}. */
public interface TrainedOptimizer {

    /** Returns the factor of the next step, in the precision of the model. */
    double learningRate();

    /**
     * Sets the factor of the steps from now on, rounded to the precision of the model.
     *
     * @throws IllegalStateException if a schedule sets it
     */
    void setLearningRate(double learningRate);

    /** Returns how many steps were done. */
    long iterations();

    /** Returns a copy of all that the optimizer keeps, in Keras's order: iterations, learning rate, then its slots. */
    List<Tensor> variables();

    /** Replaces all that the optimizer keeps, as {@link #variables()} gave it. */
    void setVariables(List<Tensor> variables);

    /**
     * Exchanges the weights with their moving averages.
     *
     * @throws IllegalStateException if the optimizer does not keep any
     */
    void swapAveragedWeights();
}
