package io.github.monokeras.backend.djl.metrics;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;

/**
 * Counts of true and false positives and negatives, {@code (groups, thresholds)} each.
 *
 * @param tp positives taken for positives
 * @param fp negatives taken for positives
 * @param tn negatives taken for negatives
 * @param fn positives taken for negatives
 */
record ConfusionCounts(NDArray tp, NDArray fp, NDArray tn, NDArray fn) {

    NDArray precision() {
        return ratio(tp, tp.add(fp));
    }

    NDArray recall() {
        return ratio(tp, tp.add(fn));
    }

    NDArray specificity() {
        return ratio(tn, tn.add(fp));
    }

    NDArray falsePositiveRate() {
        return ratio(fp, fp.add(tn));
    }

    /** Returns the quotients, or 0 where the divisor is 0. */
    static NDArray ratio(NDArray dividend, NDArray divisor) {
        NDArray zero = EachSample.number(divisor.eq(0), divisor);
        return dividend.div(divisor.add(zero)).mul(zero.neg().add(1));
    }

    /** Returns the larger of each number and 0. */
    static NDArray positivePart(NDArray x) {
        return x.maximum(Scalar.of(0, x));
    }
}
