package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.optimizers.Lamb;

/** Adam's {@code u = m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon)}, {@code w -= |w| / |u| lr u}. */
final class LambOptimizer extends KerasOptimizer {

    private final Lamb options;

    LambOptimizer(Lamb options) {
        super(options);
        this.options = options;
    }

    @Override
    void apply(NDArray w, NDArray g, Kept.Beside beside, Step step) {
        NDArray m = beside.get("momentum");
        NDArray v = beside.get("velocity");
        m.addi(g.sub(m).muli(1 - options.beta1()));
        v.addi(g.square().subi(v).muli(1 - options.beta2()));
        Denormals.clean(m, options.beta1(), step);
        Denormals.clean(v, options.beta1(), step);
        double rest1 = step.round(1 - step.power(options.beta1(), step.t()));
        double rest2 = step.round(1 - step.power(options.beta2(), step.t()));
        NDArray u = m.div(rest1).divi(v.div(rest2).sqrt().addi(options.epsilon()));
        double wNorm = norm(w);
        double uNorm = norm(u);
        double ratio = wNorm > 0 && uNorm > 0 ? step.round(wNorm / uNorm) : 1;
        w.subi(u.muli(step.round(ratio * step.learningRate())));
    }

    private static double norm(NDArray array) {
        return DjlArrays.scalar(array.square().sum().sqrt());
    }
}
