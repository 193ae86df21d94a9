package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import io.github.monokeras.optimizers.Adam;

/** {@code w -= lr sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)}. */
final class AdamOptimizer extends KerasOptimizer {

    private final Adam options;

    AdamOptimizer(Adam options) {
        this.options = options;
    }

    @Override
    void apply(String parameterId, NDArray weight, NDArray gradient) {
        double alpha = alpha(updateCount(parameterId), weight.getDataType());
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

    /** Returns the step size, in float32 step by step as Keras computes it there: {@code 1 - 0.999^t} loses digits. */
    private double alpha(int t, DataType type) {
        if (type == DataType.FLOAT32) {
            float beta1Power = (float) Math.pow((float) options.beta1(), t);
            float beta2Power = (float) Math.pow((float) options.beta2(), t);
            return (float) options.learningRate() * (float) Math.sqrt(1 - beta2Power) / (1 - beta1Power);
        }
        double beta1Power = Math.pow(options.beta1(), t);
        double beta2Power = Math.pow(options.beta2(), t);
        return options.learningRate() * Math.sqrt(1 - beta2Power) / (1 - beta1Power);
    }
}
