package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.optimizers.SGD;

/** {@code w -= lr g}, with momentum and after Nesterov if wanted. */
final class SgdOptimizer extends KerasOptimizer {

    private final SGD options;

    SgdOptimizer(SGD options) {
        super(options);
        this.options = options;
    }

    @Override
    void apply(NDArray w, NDArray g, Kept.Beside beside, Step step) {
        NDArray change = g.muli(number(step.learningRate(), w));
        if (options.momentum() == 0) {
            w.subi(change);
            return;
        }
        NDArray momentum = number(options.momentum(), w);
        NDArray velocity = beside.get("momentum");
        velocity.muli(momentum).subi(change);
        Denormals.clean(velocity, options.momentum(), step);
        if (options.nesterov()) {
            try (NDArray ahead = velocity.mul(momentum)) {
                w.addi(ahead.subi(change));
            }
        } else {
            w.addi(velocity);
        }
    }
}
