package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.optimizers.RMSprop;

/** {@code w -= lr g / sqrt(v + epsilon)}, centered and with momentum if wanted. */
final class RmspropOptimizer extends KerasOptimizer {

    private final RMSprop options;

    RmspropOptimizer(RMSprop options) {
        super(options);
        this.options = options;
    }

    @Override
    void apply(NDArray w, NDArray g, Kept.Beside beside, Step step) {
        NDArray rho = number(options.rho(), w);
        NDArray rest = number(1 - options.rho(), w);
        NDArray v = beside.get("velocity");
        v.muli(rho).addi(g.square().muli(rest));
        Denormals.clean(v, options.rho(), step);
        NDArray spread = v;
        if (options.centered()) {
            NDArray mean = beside.get("average_gradient");
            mean.muli(rho).addi(g.mul(rest));
            Denormals.clean(mean, options.rho(), step);
            spread = v.sub(mean.square());
        }
        NDArray change = g.mul(number(step.learningRate(), w))
                .divi(spread.add(number(options.epsilon(), w)).sqrt());
        if (options.momentum() == 0) {
            w.subi(change);
            return;
        }
        NDArray m = beside.get("momentum");
        m.muli(number(options.momentum(), w)).addi(change);
        Denormals.clean(m, options.momentum(), step);
        w.subi(m);
    }
}
