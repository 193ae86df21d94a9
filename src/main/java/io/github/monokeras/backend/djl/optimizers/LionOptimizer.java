package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.optimizers.Lion;

/** {@code w -= lr sign(beta1 m + (1 - beta1) g)}, then {@code m = beta2 m + (1 - beta2) g}. */
final class LionOptimizer extends KerasOptimizer {

    private final Lion options;

    LionOptimizer(Lion options) {
        super(options);
        this.options = options;
    }

    @Override
    void apply(NDArray w, NDArray g, Kept.Beside beside, Step step) {
        double beta1 = step.round(options.beta1());
        double beta2 = step.round(options.beta2());
        NDArray m = beside.get("momentum");
        NDArray direction = m.mul(beta1).addi(g.mul(step.round(1 - beta1)));
        w.subi(direction.sign().muli(step.learningRate()));
        m.muli(beta2).addi(g.mul(step.round(1 - beta2)));
    }
}
