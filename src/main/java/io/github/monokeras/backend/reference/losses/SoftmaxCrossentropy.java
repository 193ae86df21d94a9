package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;

/**
 * {@code -sum_j y_j log p_j} with {@code p = softmax(x)}, where {@code log p_j = x_j - log(sum_k exp(x_k))}; the derivative is
 * {@code p_j sum_k y_k - y_j}.
 *
 * @param labels what share of a row each class has
 */
public record SoftmaxCrossentropy(ClassLabels labels) implements LossFunction {

    @Override
    public double[] values(Matrix yTrue, Matrix x) {
        Matrix shares = labels.shares(yTrue, x.columns());
        double[] logarithms = Softmax.logarithmsOfSums(x);
        double[] values = new double[x.rows()];
        for (int i = 0; i < x.values().length; i++) {
            int row = i / x.columns();
            values[row] += shares.values()[i] * (logarithms[row] - x.values()[i]);
        }
        return values;
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix x, double[] factors) {
        Matrix shares = labels.shares(yTrue, x.columns());
        double[] all = shares.sumOfColumns();
        return Softmax.of(x).timesColumn(all).zip(shares, (p, y) -> p - y).timesColumn(factors);
    }
}
