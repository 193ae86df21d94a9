package io.github.monokeras.backend.djl.activations;

import static ai.djl.nn.Activation.sigmoid;
import static ai.djl.nn.Activation.tanh;
import static io.github.monokeras.backend.djl.activations.Branches.where;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;

/** Activations without a kink; autograd makes the gradients. */
public final class SmoothFormulas {

    private static final double SQUAREPLUS_B = 4;

    private SmoothFormulas() {}

    /**
     * {@code max(x, 0) + log(1 + e)} with {@code e = exp(-|x|)}, which never overflows. What rounding takes from
     * {@code 1 + e} is given back; the engines' own softplus is not exact enough for {@link #mish}.
     */
    public static NDArray softplus(NDArray x) {
        NDArray e = where(x.gt(0), x.neg(), x).exp();
        NDArray sum = e.add(1);
        NDArray lost = e.sub(sum.sub(1));
        return Branches.positive(x).add(sum.log()).add(lost.div(sum));
    }

    /** {@code log σ(x) = -log(1 + exp(-x))}. */
    public static NDArray logSigmoid(NDArray x) {
        return softplus(x.neg()).neg();
    }

    /** {@code (x + sqrt(x² + b)) / 2}. */
    public static NDArray squareplus(NDArray x) {
        return x.mul(x).add(SQUAREPLUS_B).sqrt().add(x).mul(Scalar.of(0.5, x));
    }

    /** {@code x σ(x)}. */
    public static NDArray silu(NDArray x) {
        return x.mul(sigmoid(x));
    }

    /** {@code x (1 + erf(x / sqrt(2))) / 2}. */
    public static NDArray gelu(NDArray x) {
        NDArray erf = erf(x.mul(Scalar.of(Math.sqrt(0.5), x)));
        return x.mul(erf.add(1)).mul(Scalar.of(0.5, x));
    }

    /** The engine's error function with a gradient of our own: that of MXNet takes a pi of float32. */
    private static NDArray erf(NDArray x) {
        NDArray fixed = x.stopGradient();
        NDArray slope = fixed.mul(fixed).neg().exp().mul(Scalar.of(2 / Math.sqrt(Math.PI), x));
        return fixed.erf().add(x.sub(fixed).mul(slope));
    }

    /** {@code x tanh(log(1 + exp(x)))}. */
    public static NDArray mish(NDArray x) {
        return x.mul(tanh(softplus(x)));
    }

    /** {@code x / (1 + |x|)}. */
    public static NDArray softsign(NDArray x) {
        return x.div(x.abs().add(1));
    }
}
