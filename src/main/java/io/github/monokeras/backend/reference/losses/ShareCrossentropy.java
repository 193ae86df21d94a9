package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.losses.Crossentropy;

/**
 * {@code -sum_j y_j log q_j} with {@code q = p / sum(p)} kept within {@code [epsilon, 1 - epsilon]}.
 *
 * <p>With {@code g_j = -y_j / q_j} within and 0 beyond, the derivative is {@code (g_j - sum_k g_k p_k / sum(p)) / sum(p)}.
 *
 * @param labels what share of a row each class has
 */
public record ShareCrossentropy(ClassLabels labels) implements LossFunction {

    private static final double LEAST = Crossentropy.EPSILON;
    private static final double MOST = 1 - Crossentropy.EPSILON;

    @Override
    public double[] values(Matrix yTrue, Matrix p) {
        Matrix shares = labels.shares(yTrue, p.columns());
        double[] values = new double[p.rows()];
        for (int row = 0; row < values.length; row++) {
            double sum = sum(p, row);
            for (int j = 0; j < p.columns(); j++) {
                double q = Math.min(Math.max(p.at(row, j) / sum, LEAST), MOST);
                values[row] -= shares.at(row, j) * Math.log(q);
            }
        }
        return values;
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix p, double[] factors) {
        Matrix shares = labels.shares(yTrue, p.columns());
        Matrix gradient = Matrix.zeros(p.rows(), p.columns());
        for (int row = 0; row < p.rows(); row++) {
            double sum = sum(p, row);
            double[] g = new double[p.columns()];
            double along = 0;
            for (int j = 0; j < g.length; j++) {
                double q = p.at(row, j) / sum;
                g[j] = q < LEAST || q > MOST ? 0 : -shares.at(row, j) / q;
                along += g[j] * q;
            }
            for (int j = 0; j < g.length; j++) {
                gradient.values()[row * g.length + j] = factors[row] * (g[j] - along) / sum;
            }
        }
        return gradient;
    }

    private static double sum(Matrix p, int row) {
        double sum = 0;
        for (int j = 0; j < p.columns(); j++) {
            sum += p.at(row, j);
        }
        return sum;
    }
}
