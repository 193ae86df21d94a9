package io.github.monokeras.backend.djl.activations;

import static io.github.monokeras.backend.djl.activations.Branches.where;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;

/** Exponential units; the exponential meets no number above 0, where it would overflow. */
public final class ExponentialFormulas {

    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;

    private ExponentialFormulas() {}

    /** {@code x} above 0, {@code alpha (exp(x) - 1)} below. */
    public static NDArray elu(NDArray x, double alpha) {
        NDArray bent = Branches.negative(x).exp().sub(1);
        return where(x.gt(0), x, bent.mul(Scalar.of(alpha, x)));
    }

    /** {@code scale x} above 0, {@code scale alpha (exp(x) - 1)} below; as with TensorFlow, 0 is above if exp rounds to 1. */
    public static NDArray selu(NDArray x) {
        NDArray bent = Branches.negative(x).exp().sub(1);
        return where(bent.lt(0), bent.mul(Scalar.of(SELU_ALPHA, x)), x).mul(Scalar.of(SELU_SCALE, x));
    }

    /** {@code max(x, 0) + exp(min(x, 0)) - 1}; at 0 both the maximum and the minimum are followed, as TensorFlow does. */
    public static NDArray celu(NDArray x) {
        NDArray maximum = where(x.gte(0), x, x.zerosLike());
        return maximum.add(Branches.negative(x).exp()).sub(1);
    }
}
