package io.github.monokeras.backend.djl;

import ai.djl.nn.Parameter;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.tensor.Tensor;
import java.util.List;

/** How the weights follow their gradients: the optimizer of one {@code compile}, with all that it keeps. */
final class WeightUpdates implements AutoCloseable {

    private final KerasOptimizer optimizer;
    private final List<Parameter> trainable;

    WeightUpdates(Optimizer description, List<Parameter> trainable) {
        optimizer = DjlOptimizers.of(description);
        this.trainable = trainable;
    }

    /** Moves every weight by one step. */
    void apply(StepWeights weights) {
        for (Parameter parameter : trainable) {
            optimizer.update(parameter.getId(), parameter.getArray(), weights.gradient(parameter));
        }
    }

    /** Frees what the optimizer kept. */
    @Override
    public void close() {
        optimizer.close();
    }

    double learningRate() {
        return 0;
    }

    void setLearningRate(double learningRate) {}

    List<Tensor> variables() {
        return List.of();
    }

    void setVariables(List<Tensor> variables) {}

    void swapAverages() {}

    void finish() {}
}
