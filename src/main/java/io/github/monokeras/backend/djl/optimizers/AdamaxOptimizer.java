package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.optimizers.Adamax;

/** {@code u = max(beta2 u, |g|)}, {@code w -= lr m / ((1 - beta1^t)(u + epsilon))}. */
final class AdamaxOptimizer extends KerasOptimizer {

    private final Adamax options;

    AdamaxOptimizer(Adamax options) {
        super(options);
        this.options = options;
    }

    @Override
    void apply(NDArray w, NDArray g, Kept.Beside beside, Step step) {
        NDArray m = beside.get("momentum");
        NDArray u = beside.get("norm");
        m.addi(g.sub(m).muli(1 - options.beta1()));
        DjlArrays.assign(u, u.mul(options.beta2()).maximum(g.abs()));
        Denormals.clean(m, options.beta1(), step);
        Denormals.clean(u, options.beta1(), step);
        double rest = step.round(1 - step.power(options.beta1(), step.t()));
        w.subi(m.mul(step.learningRate()).divi(u.add(options.epsilon()).muli(rest)));
    }
}
