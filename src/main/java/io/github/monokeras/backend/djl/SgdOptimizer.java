package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.optimizers.SGD;

/** {@code w -= lr g}, with momentum and after Nesterov if wanted. */
final class SgdOptimizer extends KerasOptimizer {

    private final SGD options;

    SgdOptimizer(SGD options) {
        this.options = options;
    }

    @Override
    void apply(String parameterId, NDArray weight, NDArray gradient) {
        try (NDArray step = gradient.mul(options.learningRate())) {
            if (options.momentum() == 0) {
                weight.subi(step);
                return;
            }
            NDArray velocity = state(parameterId, "momentum", weight);
            velocity.muli(options.momentum()).subi(step);
            if (!options.nesterov()) {
                weight.addi(velocity);
                return;
            }
            try (NDArray ahead = velocity.mul(options.momentum())) {
                weight.addi(ahead.subi(step));
            }
        }
    }
}
