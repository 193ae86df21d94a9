package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.optimizers.Adam;

/** {@code w -= lr sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)}. */
final class AdamOptimizer extends KerasOptimizer {

    private final Adam options;

    AdamOptimizer(Adam options) {
        super(options);
        this.options = options;
    }

    @Override
    boolean isElementwise() {
        return true;
    }

    @Override
    void apply(NDArray w, NDArray g, Kept.Beside beside, Step step) {
        NDArray m = beside.get("momentum");
        NDArray v = beside.get("velocity");
        // What is done with is closed at once: the next array lies in the same memory, which the processor still holds.
        try (NDArray change = g.sub(m)) {
            m.addi(change.muli(number(1 - options.beta1(), w)));
        }
        v.addi(g.muli(g).subi(v).muli(number(1 - options.beta2(), w)));
        Denormals.clean(m, options.beta1(), step);
        // It shrinks more slowly, but begins with squares, which are small: cleaned as often.
        Denormals.clean(v, options.beta1(), step);
        if (options.amsgrad()) {
            NDArray largest = beside.get("velocity_hat");
            DjlArrays.assign(largest, largest.maximum(v));
            v = largest;
        }
        try (NDArray change = m.mul(number(alpha(step), w));
                NDArray root = v.sqrt()) {
            w.subi(change.divi(root.addi(number(options.epsilon(), w))));
        }
    }

    private double alpha(Step step) {
        double root = step.round(Math.sqrt(step.round(1 - step.power(options.beta2(), step.t()))));
        double rest = step.round(1 - step.power(options.beta1(), step.t()));
        return step.round(step.round(step.learningRate() * root) / rest);
    }
}
