package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.losses.Crossentropy;

/**
 * {@code -alpha sum_j y_j (1 - q_j)^gamma log q_j} with {@code q = p / sum(p)} kept within {@code [epsilon, 1 - epsilon]}: the
 * focal cross-entropy, and the plain one where {@code alpha = 1} and {@code gamma = 0}.
 *
 * <p>With {@code g_j = alpha y_j (gamma (1 - q_j)^(gamma - 1) log q_j - (1 - q_j)^gamma / q_j)} within and 0 beyond, the
 * derivative is {@code (g_j - sum_k g_k p_k / sum(p)) / sum(p)}.
 *
 * @param labels what share of a row each class has
 * @param alpha the weight of every class
 * @param gamma how much less a right prediction counts
 */
public record ShareCrossentropy(ClassLabels labels, double alpha, double gamma) implements LossFunction {

    private static final double LEAST = Crossentropy.EPSILON;
    private static final double MOST = 1 - Crossentropy.EPSILON;

    @Override
    public double[] values(Matrix yTrue, Matrix p) {
        Matrix shares = labels.shares(yTrue, p.columns());
        double[] sums = p.sumOfColumns();
        double[] values = new double[p.rows()];
        for (int row = 0; row < values.length; row++) {
            for (int j = 0; j < p.columns(); j++) {
                double q = Math.min(Math.max(p.at(row, j) / sums[row], LEAST), MOST);
                values[row] -= alpha * shares.at(row, j) * Math.pow(1 - q, gamma) * Math.log(q);
            }
        }
        return values;
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix p, double[] factors) {
        Matrix shares = labels.shares(yTrue, p.columns());
        double[] sums = p.sumOfColumns();
        Matrix gradient = Matrix.zeros(p.rows(), p.columns());
        for (int row = 0; row < p.rows(); row++) {
            double[] g = new double[p.columns()];
            double along = 0;
            for (int j = 0; j < g.length; j++) {
                double q = p.at(row, j) / sums[row];
                g[j] = q < LEAST || q > MOST ? 0 : alpha * shares.at(row, j) * slope(q);
                along += g[j] * q;
            }
            for (int j = 0; j < g.length; j++) {
                gradient.values()[row * g.length + j] = factors[row] * (g[j] - along) / sums[row];
            }
        }
        return gradient;
    }

    private double slope(double q) {
        return gamma * Math.pow(1 - q, gamma - 1) * Math.log(q) - Math.pow(1 - q, gamma) / q;
    }
}
