package io.github.monokeras.backend.reference;

import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.tensor.Tensor;
import java.util.List;

/** How the weights follow their gradients: the optimizer of one {@code compile}, with a rule for each weight. */
final class WeightUpdates {

    private final List<Weight> trainable;
    private final List<UpdateRule> rules;

    WeightUpdates(Optimizer description, List<Weight> trainable) {
        this.trainable = trainable;
        rules = trainable.stream()
                .map(weight -> UpdateRule.of(description, weight.values().length))
                .toList();
    }

    /** Moves every weight by one step. */
    void apply() {
        for (int i = 0; i < trainable.size(); i++) {
            rules.get(i).update(trainable.get(i).values(), trainable.get(i).gradient());
        }
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
