package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;

/**
 * {@code sum_j y_j log(y_j / p_j)}, the Kullback-Leibler divergence, with {@code y} and {@code p} kept within
 * {@code [epsilon, 1]}; the derivative is {@code -y_j / p_j} within and 0 beyond.
 */
public record Divergence() implements LossFunction {

    private static final double EPSILON = 1e-7;

    @Override
    public double[] values(Matrix yTrue, Matrix yPred) {
        return yTrue.zip(yPred, (y, p) -> within(y) * Math.log(within(y) / within(p)))
                .sumOfColumns();
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix yPred, double[] factors) {
        return yTrue.zip(yPred, (y, p) -> p < EPSILON || p > 1 ? 0 : -within(y) / p)
                .timesColumn(factors);
    }

    private static double within(double p) {
        return Math.min(Math.max(p, EPSILON), 1);
    }
}
