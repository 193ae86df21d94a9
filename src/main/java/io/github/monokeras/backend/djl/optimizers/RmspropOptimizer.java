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
        double rho = options.rho();
        NDArray v = beside.get("velocity");
        v.muli(rho).addi(g.square().muli(1 - rho));
        NDArray spread = v;
        if (options.centered()) {
            NDArray mean = beside.get("average_gradient");
            mean.muli(rho).addi(g.mul(1 - rho));
            spread = v.sub(mean.square());
        }
        NDArray change =
                g.mul(step.learningRate()).divi(spread.add(options.epsilon()).sqrt());
        if (options.momentum() == 0) {
            w.subi(change);
            return;
        }
        NDArray m = beside.get("momentum");
        m.muli(options.momentum()).addi(change);
        w.subi(m);
    }
}
