package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.optimizers.Adadelta;

/** {@code d = -sqrt(s + epsilon) g / sqrt(a + epsilon)}, {@code w += lr d}. */
final class AdadeltaOptimizer extends KerasOptimizer {

    private final Adadelta options;

    AdadeltaOptimizer(Adadelta options) {
        super(options);
        this.options = options;
    }

    @Override
    void apply(NDArray w, NDArray g, Kept.Beside beside, Step step) {
        double rho = options.rho();
        NDArray a = beside.get("accumulated_grad");
        NDArray s = beside.get("accumulated_delta_var");
        a.muli(rho).addi(g.square().muli(1 - rho));
        NDArray d = rms(s).muli(g).divi(rms(a)).negi();
        s.muli(rho).addi(d.square().muli(1 - rho));
        Denormals.clean(a, rho, step);
        Denormals.clean(s, rho, step);
        w.addi(d.muli(step.learningRate()));
    }

    private NDArray rms(NDArray meanSquare) {
        return meanSquare.add(options.epsilon()).sqrt();
    }
}
