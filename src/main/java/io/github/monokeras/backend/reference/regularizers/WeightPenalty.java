package io.github.monokeras.backend.reference.regularizers;

import io.github.monokeras.regularizers.L1;
import io.github.monokeras.regularizers.L1L2;
import io.github.monokeras.regularizers.L2;
import io.github.monokeras.regularizers.OrthogonalRegularizer;
import io.github.monokeras.regularizers.Regularizer;

/** What a weight costs, beside its gradient. */
public interface WeightPenalty {

    /**
     * Returns what a weight costs.
     *
     * @param w the weight's numbers, row by row
     * @param shape the weight's shape
     * @throws IllegalArgumentException if the shape makes no sense to the regularizer
     */
    double value(double[] w, int[] shape);

    /** Returns the gradient of {@link #value} with respect to the weight, in an array of its own. */
    double[] gradient(double[] w, int[] shape);

    /** From the description of a regularizer to its arithmetic. */
    static WeightPenalty of(Regularizer regularizer) {
        if (regularizer instanceof L1 options) {
            return new AbsoluteSum(options.l1());
        }
        if (regularizer instanceof L2 options) {
            return new SquareSum(options.l2());
        }
        if (regularizer instanceof L1L2 options) {
            return new BothPenalties(new AbsoluteSum(options.l1()), new SquareSum(options.l2()));
        }
        if (regularizer instanceof OrthogonalRegularizer options) {
            return new PairwiseCosines(options);
        }
        throw new IllegalArgumentException(
                "ReferenceBackend: regularizer must be one that it knows, got " + regularizer);
    }
}
