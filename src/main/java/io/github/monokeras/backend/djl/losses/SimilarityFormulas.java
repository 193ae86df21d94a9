package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;

/** Formulas that compare whole rows, or the whole batch. */
final class SimilarityFormulas {

    private static final int[] LAST_AXIS = {-1};
    private static final double EPSILON = 1e-7;

    private SimilarityFormulas() {}

    /** {@code -sum(y / |y| p / |p|)}. */
    static NDArray cosine(NDArray yTrue, NDArray yPred) {
        return unit(yTrue).mul(unit(yPred)).sum(LAST_AXIS).neg();
    }

    /** {@code x / max(|x|, epsilon)}; below epsilon the length is a constant, so that no gradient of a root of 0 spoils all. */
    private static NDArray unit(NDArray x) {
        NDArray square = x.square().sum(LAST_AXIS, true);
        NDArray constant = square.zerosLike().add(EPSILON * EPSILON);
        return x.div(
                Kinks.where(square.gte(EPSILON * EPSILON), square, constant).sqrt());
    }

    /** {@code sum(y log(y / p))} with {@code y} and {@code p} kept within {@code [epsilon, 1]}. */
    static NDArray divergence(NDArray yTrue, NDArray yPred) {
        NDArray y = Kinks.clip(yTrue, EPSILON, 1);
        NDArray p = Kinks.clip(yPred, EPSILON, 1);
        return y.mul(y.div(p).log()).sum(LAST_AXIS);
    }

    /** {@code 1 - 2 sum(y p) / (sum(y) + sum(p) + epsilon)} over the whole batch. */
    static NDArray dice(NDArray yTrue, NDArray yPred) {
        NDArray hits = yTrue.mul(yPred).sum().reshape(1);
        NDArray all = yTrue.sum().add(yPred.sum()).add(EPSILON).reshape(1);
        return hits.mul(Scalar.of(2, yPred)).div(all).neg().add(1);
    }

    /** {@code 1 - tp / (tp + alpha sum(y (1 - p)) + beta sum((1 - y) p) + epsilon)} over the whole batch. */
    static NDArray tversky(NDArray yTrue, NDArray yPred, double alpha, double beta) {
        NDArray hits = yTrue.mul(yPred).sum().reshape(1);
        NDArray missed = yTrue.mul(yPred.neg().add(1)).sum().reshape(1);
        NDArray wrong = yTrue.neg().add(1).mul(yPred).sum().reshape(1);
        NDArray all = hits.add(missed.mul(Scalar.of(alpha, yPred)))
                .add(wrong.mul(Scalar.of(beta, yPred)))
                .add(EPSILON);
        return hits.div(all).neg().add(1);
    }

    /** {@code (1 - p_y^q) / q} for the class number {@code y}. */
    static NDArray generalizedCrossentropy(NDArray yTrue, NDArray yPred, double q) {
        NDArray chosen = ClassNumbers.oneHot(yTrue, yPred);
        NDArray p = chosen.mul(yPred).sum(LAST_AXIS);
        return p.pow(Scalar.of(q, yPred)).neg().add(1).div(Scalar.of(q, yPred));
    }
}
