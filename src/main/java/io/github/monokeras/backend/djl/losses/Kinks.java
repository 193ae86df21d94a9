package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.nn.Activation;
import io.github.monokeras.backend.djl.arrays.Scalar;

/** Functions with a kink, whose gradients there are TensorFlow's; engines differ in theirs. */
final class Kinks {

    private static final int[] LAST_AXIS = {-1};

    private Kinks() {}

    /** Returns the larger of each number and a bound; on the bound the gradient passes. */
    static NDArray atLeast(NDArray x, double bound) {
        return where(x.gte(bound), x, x.zerosLike().add(bound));
    }

    /** Returns the smaller of each number and a bound; on the bound the gradient passes. */
    static NDArray atMost(NDArray x, double bound) {
        return where(x.lte(bound), x, x.zerosLike().add(bound));
    }

    /** Returns each number kept within two bounds; on them the gradient passes, beyond it is 0. */
    static NDArray clip(NDArray x, double least, double most) {
        return atMost(atLeast(x, least), most);
    }

    /** Returns the largest along the last axis, which stays with length 1; where several are, they share the gradient. */
    static NDArray largest(NDArray x) {
        NDArray fixed = x.stopGradient();
        NDArray reached = fixed.eq(fixed.max(LAST_AXIS, true));
        NDArray hits = reached.toType(x.getDataType(), false).sum(LAST_AXIS, true);
        return where(reached, x, x.zerosLike()).sum(LAST_AXIS, true).div(hits);
    }

    /** Returns one of two numbers at each place, all three of one shape. */
    static NDArray where(NDArray condition, NDArray then, NDArray otherwise) {
        return NDArrays.where(condition, then, otherwise);
    }

    /** Returns {@code max(x, 0)}, with 1/2 for the gradient at 0. */
    static NDArray halfAtZero(NDArray x, NDArray size) {
        return x.add(size).mul(Scalar.of(0.5, x));
    }

    /** Returns {@code log(1 + exp(-size))} of what is not negative; there the engines' own formula loses no digit. */
    static NDArray logOfOnePlusExpOfMinus(NDArray size) {
        return Activation.softPlus(size.neg());
    }

    /** Returns {@code log(1 + exp(x))}, with 1/2 for the gradient at 0. */
    static NDArray softplus(NDArray x) {
        NDArray size = x.abs();
        return halfAtZero(x, size).add(logOfOnePlusExpOfMinus(size));
    }
}
