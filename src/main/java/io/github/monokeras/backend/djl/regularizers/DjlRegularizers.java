package io.github.monokeras.backend.djl.regularizers;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.regularizers.L1;
import io.github.monokeras.regularizers.L1L2;
import io.github.monokeras.regularizers.L2;
import io.github.monokeras.regularizers.OrthogonalRegularizer;
import io.github.monokeras.regularizers.Regularizer;

/** From the description of a regularizer to what a weight costs. */
public final class DjlRegularizers {

    private DjlRegularizers() {}

    /**
     * Returns what a weight costs, as an array of one number, {@code ()}, that autograd follows back to the weight.
     *
     * <p>It and what is computed on the way hang on the weight's manager.
     *
     * @throws IllegalArgumentException if the weight's shape makes no sense to the regularizer
     */
    public static NDArray penalty(Regularizer regularizer, NDArray weight) {
        if (regularizer instanceof L1 options) {
            return absolutes(options.l1(), weight);
        }
        if (regularizer instanceof L2 options) {
            return squares(options.l2(), weight);
        }
        if (regularizer instanceof L1L2 options) {
            return absolutesAndSquares(options, weight);
        }
        if (regularizer instanceof OrthogonalRegularizer options) {
            return new PairwiseCosines(options).penalty(weight);
        }
        throw new IllegalArgumentException("DjlBackend: regularizer must be one that it knows, got " + regularizer);
    }

    private static NDArray absolutes(double factor, NDArray weight) {
        return weight.abs().sum().mul(Scalar.of(factor, weight));
    }

    private static NDArray squares(double factor, NDArray weight) {
        return weight.square().sum().mul(Scalar.of(factor, weight));
    }

    private static NDArray absolutesAndSquares(L1L2 options, NDArray weight) {
        if (options.l1() == 0) {
            return squares(options.l2(), weight);
        }
        if (options.l2() == 0) {
            return absolutes(options.l1(), weight);
        }
        return absolutes(options.l1(), weight).add(squares(options.l2(), weight));
    }
}
