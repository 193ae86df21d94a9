package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.optimizers.Adagrad;

/** {@code a += g²}, {@code w -= lr g / sqrt(a + epsilon)}. */
final class AdagradOptimizer extends KerasOptimizer {

    private final Adagrad options;

    AdagradOptimizer(Adagrad options) {
        super(options);
        this.options = options;
    }

    @Override
    void apply(NDArray w, NDArray g, Kept.Beside beside, Step step) {
        NDArray a = beside.get("accumulator");
        a.addi(g.square());
        w.subi(g.mul(step.learningRate()).divi(a.add(options.epsilon()).sqrt()));
    }
}
