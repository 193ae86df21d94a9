package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;

/** Formulas of the hinge losses. */
final class MarginFormulas {

    private static final int[] LAST_AXIS = {-1};

    private MarginFormulas() {}

    /** {@code max(1 - y p, 0)} for each place. */
    static NDArray shortfall(NDArray yTrue, NDArray yPred) {
        return Kinks.atLeast(signs(yTrue).mul(yPred).neg().add(1), 0);
    }

    /** {@code max(1 - y p, 0)²} for each place. */
    static NDArray squaredShortfall(NDArray yTrue, NDArray yPred) {
        return shortfall(yTrue, yPred).square();
    }

    /** {@code 2 y - 1} if all labels of the batch are 0 or 1, else {@code y}; decided on the device, without waiting for it. */
    private static NDArray signs(NDArray yTrue) {
        NDArray distance = yTrue.mul(yTrue.sub(1)).abs().max();
        NDArray areBits = distance.eq(0).toType(yTrue.getDataType(), false);
        return yTrue.add(yTrue.sub(1).mul(areBits));
    }

    /** {@code max(neg - pos + 1, 0)} with {@code pos = sum(y p)} and {@code neg = max((1 - y) p)} over the last axis. */
    static NDArray bestWrongClass(NDArray yTrue, NDArray yPred) {
        NDArray right = yTrue.mul(yPred).sum(LAST_AXIS);
        NDArray wrong = Kinks.largest(yTrue.neg().add(1).mul(yPred)).squeeze(-1);
        return Kinks.atLeast(wrong.sub(right).add(1), 0);
    }
}
