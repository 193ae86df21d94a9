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
        double[] values = new double[x.rows()];
        for (int row = 0; row < values.length; row++) {
            double logarithm = logarithmOfSum(x, row);
            for (int j = 0; j < x.columns(); j++) {
                values[row] += shares.at(row, j) * (logarithm - x.at(row, j));
            }
        }
        return values;
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix x, double[] factors) {
        Matrix shares = labels.shares(yTrue, x.columns());
        Matrix gradient = Matrix.zeros(x.rows(), x.columns());
        for (int row = 0; row < x.rows(); row++) {
            double logarithm = logarithmOfSum(x, row);
            double all = 0;
            for (int j = 0; j < x.columns(); j++) {
                all += shares.at(row, j);
            }
            for (int j = 0; j < x.columns(); j++) {
                double p = Math.exp(x.at(row, j) - logarithm);
                gradient.values()[row * x.columns() + j] = factors[row] * (p * all - shares.at(row, j));
            }
        }
        return gradient;
    }

    /** Returns {@code log(sum_k exp(x_k))} of a row, taking the largest out of the sum so that nothing overflows. */
    private static double logarithmOfSum(Matrix x, int row) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < x.columns(); k++) {
            largest = Math.max(largest, x.at(row, k));
        }
        double sum = 0;
        for (int k = 0; k < x.columns(); k++) {
            sum += Math.exp(x.at(row, k) - largest);
        }
        return largest + Math.log(sum);
    }
}
