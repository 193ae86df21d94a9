package io.github.monokeras.backend.djl.activations;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;

/**
 * Formulas of two branches: each number takes one, and its gradient goes back through that one alone.
 *
 * <p>Neither the engines' maximum and minimum nor their clip will do, whose gradients at a kink differ from TensorFlow's and
 * from each other's; nor a mask as a factor, which makes NaN of 0 times infinity. The branch not taken must stay finite, since
 * its gradient too is multiplied by 0.
 */
final class Branches {

    private Branches() {}

    /** Returns {@code yes} where the condition holds, else {@code no}; all of one shape. */
    static NDArray where(NDArray condition, NDArray yes, NDArray no) {
        return NDArrays.where(condition, yes, no);
    }

    /** Returns an array of one number, in the shape of another. */
    static NDArray constant(double value, NDArray like) {
        return like.zerosLike().add(value);
    }

    /** Returns {@code max(x, 0)}, whose derivative at 0 is 0. */
    static NDArray positive(NDArray x) {
        return where(x.gt(0), x, x.zerosLike());
    }

    /** Returns {@code min(x, 0)}, whose derivative at 0 is 1. */
    static NDArray negative(NDArray x) {
        return where(x.gt(0), x.zerosLike(), x);
    }
}
