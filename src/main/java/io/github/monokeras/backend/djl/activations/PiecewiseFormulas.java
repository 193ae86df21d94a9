package io.github.monokeras.backend.djl.activations;

import static ai.djl.nn.Activation.tanh;
import static io.github.monokeras.backend.djl.activations.Branches.constant;
import static io.github.monokeras.backend.djl.activations.Branches.where;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;

/** Activations of several pieces, and those that shrink small numbers to 0; autograd makes the gradients. */
public final class PiecewiseFormulas {

    private PiecewiseFormulas() {}

    /** {@code min(max(x + 3, 0), 6) / 6}. */
    public static NDArray hardSigmoid(NDArray x) {
        return RectifierFormulas.relu6(x.add(3)).div(Scalar.of(6, x));
    }

    /** {@code min(max(0.2 x + 0.5, 0), 1)}. */
    public static NDArray hardSigmoidOfKeras2(NDArray x) {
        NDArray rising = x.mul(Scalar.of(0.2, x)).add(0.5);
        return where(x.lte(-2.5), x.zerosLike(), where(x.gte(2.5), constant(1, x), rising));
    }

    /** {@code x min(max(x + 3, 0), 6) / 6}. */
    public static NDArray hardSilu(NDArray x) {
        return x.mul(hardSigmoid(x));
    }

    /** {@code min(max(x, -1), 1)}, whose derivative at -1 and 1 is 1. */
    public static NDArray hardTanh(NDArray x) {
        return where(x.lt(-1), constant(-1, x), where(x.gt(1), constant(1, x), x));
    }

    /** {@code (x + 1) / 2} between -1 and 1, 0 below, 1 above. */
    public static NDArray sparseSigmoid(NDArray x) {
        NDArray rising = x.add(1).mul(Scalar.of(0.5, x));
        return where(x.lte(-1), x.zerosLike(), where(x.gte(1), constant(1, x), rising));
    }

    /** {@code (x + 1)² / 4} between -1 and 1, 0 below, x above. */
    public static NDArray sparsePlus(NDArray x) {
        NDArray above = x.add(1);
        NDArray parabola = above.mul(above).mul(Scalar.of(0.25, x));
        return where(x.lte(-1), x.zerosLike(), where(x.lt(1), parabola, x));
    }

    /** {@code x - t} above t, {@code x + t} below -t, else 0. */
    public static NDArray softShrink(NDArray x, double t) {
        return where(x.gt(t), x.sub(t), where(x.lt(-t), x.add(t), x.zerosLike()));
    }

    /** {@code x} where {@code |x| > t}, else 0. */
    public static NDArray hardShrink(NDArray x, double t) {
        return where(x.abs().gt(t), x, x.zerosLike());
    }

    /** {@code x - tanh(x)}. */
    public static NDArray tanhShrink(NDArray x) {
        return x.sub(tanh(x));
    }
}
