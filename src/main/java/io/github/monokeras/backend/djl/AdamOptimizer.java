package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.optimizers.Adam;

/** {@code w -= lr sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)}. */
final class AdamOptimizer extends KerasOptimizer {

    private final Adam options;

    AdamOptimizer(Adam options) {
        this.options = options;
    }

    @Override
    void apply(String parameterId, NDArray weight, NDArray gradient) {
        int t = updateCount(parameterId);
        double alpha = options.learningRate()
                * Math.sqrt(1 - Math.pow(options.beta2(), t))
                / (1 - Math.pow(options.beta1(), t));
        NDArray m = state(parameterId, "momentum", weight);
        NDArray v = state(parameterId, "velocity", weight);
        try (NDArray change = gradient.sub(m)) {
            m.addi(change.muli(1 - options.beta1()));
        }
        try (NDArray change = gradient.square()) {
            v.addi(change.subi(v).muli(1 - options.beta2()));
        }
        try (NDArray step = m.mul(alpha);
                NDArray scale = v.sqrt()) {
            weight.subi(step.divi(scale.addi(options.epsilon())));
        }
    }
}
