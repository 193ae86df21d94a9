package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.optimizers.Ftrl;

/** {@code z += g + 2 shrinkage w - (n'^p - n^p) / lr w}, {@code w = (clip(z, ±l1) - z) / (n'^p / lr + 2 l2 + beta / lr)}. */
final class FtrlOptimizer extends KerasOptimizer {

    private final Ftrl options;

    FtrlOptimizer(Ftrl options) {
        super(options);
        this.options = options;
    }

    @Override
    void apply(NDArray w, NDArray g, Kept.Beside beside, Step step) {
        double lr = step.learningRate();
        NDArray n = beside.get("accumulator");
        NDArray z = beside.get("linear");
        NDArray before = root(n);
        n.addi(g.square());
        NDArray after = root(n);
        NDArray pull = after.sub(before).divi(lr).muli(w);
        z.addi(g.add(w.mul(2 * options.l2ShrinkageRegularizationStrength())).subi(pull));
        double penalty = options.l2RegularizationStrength() + options.beta() / (2 * lr);
        DjlArrays.assign(w, clipped(z).subi(z).divi(after.divi(lr).addi(2 * penalty)));
    }

    private NDArray root(NDArray squares) {
        return squares.pow(-options.learningRatePower());
    }

    private NDArray clipped(NDArray z) {
        double limit = options.l1RegularizationStrength();
        return z.maximum(Scalar.of(-limit, z)).minimum(Scalar.of(limit, z));
    }
}
