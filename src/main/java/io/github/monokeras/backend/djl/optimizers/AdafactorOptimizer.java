package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.optimizers.Adafactor;

/** {@code u = g / sqrt(v)}, {@code w -= max(epsilon2, rms(w)) min(lr, 1 / sqrt(t)) u / max(1, rms(u) / clipThreshold)}. */
final class AdafactorOptimizer extends KerasOptimizer {

    private final Adafactor options;

    AdafactorOptimizer(Adafactor options) {
        super(options);
        this.options = options;
    }

    @Override
    void apply(NDArray w, NDArray g, Kept.Beside beside, Step step) {
        double t = step.t();
        double b = step.round(1 - step.power(t, options.beta2Decay()));
        NDArray squares = g.square().addi(options.epsilon1());
        NDArray v = beside.get("velocity");
        int rank = w.getShape().dimension();
        if (rank < 2) {
            v.muli(b).addi(squares.muli(step.round(1 - b)));
        } else {
            NDArray r = beside.get("r");
            NDArray c = beside.get("c");
            r.muli(b).addi(squares.mean(new int[] {rank - 1}).muli(step.round(1 - b)));
            c.muli(b).addi(squares.mean(new int[] {rank - 2}).muli(step.round(1 - b)));
            NDArray shares = r.div(r.mean(new int[] {rank - 2}, true));
            DjlArrays.assign(v, shares.expandDims(rank - 1).mul(c.expandDims(rank - 2)));
        }
        NDArray u = g.div(v.sqrt());
        double limit = Math.min(step.learningRate(), step.round(1 / step.round(Math.sqrt(t))));
        double alpha = step.round(Math.max(step.round(options.epsilon2()), rms(w)) * limit);
        double excess = Math.max(1, step.round(rms(u) / step.round(options.clipThreshold())));
        w.subi(u.divi(excess).muli(alpha));
    }

    private static double rms(NDArray array) {
        return DjlArrays.scalar(array.square().mean().sqrt());
    }
}
