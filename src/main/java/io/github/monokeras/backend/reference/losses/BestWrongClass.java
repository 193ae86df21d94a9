package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;

/**
 * {@code max(neg - pos + 1, 0)} with {@code pos = sum_j y_j p_j} and {@code neg = max_j (1 - y_j) p_j}.
 *
 * <p>Down to 0 and there, the derivative is {@code -y_j}, and {@code 1 - y_j} more where the maximum is, shared by all that reach
 * it.
 */
public record BestWrongClass() implements LossFunction {

    @Override
    public double[] values(Matrix yTrue, Matrix yPred) {
        double[] shortfalls = shortfalls(yTrue, yPred);
        for (int row = 0; row < shortfalls.length; row++) {
            shortfalls[row] = Math.max(shortfalls[row], 0);
        }
        return shortfalls;
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix yPred, double[] factors) {
        double[] shortfalls = shortfalls(yTrue, yPred);
        Matrix wrong = yTrue.zip(yPred, (y, p) -> (1 - y) * p);
        double[] best = wrong.maximumOfColumns();
        Matrix gradient = Matrix.zeros(yPred.rows(), yPred.columns());
        for (int row = 0; row < yPred.rows(); row++) {
            int reached = 0;
            for (int j = 0; j < yPred.columns(); j++) {
                reached += wrong.at(row, j) == best[row] ? 1 : 0;
            }
            for (int j = 0; j < yPred.columns() && shortfalls[row] >= 0; j++) {
                double y = yTrue.at(row, j);
                double ofBest = wrong.at(row, j) == best[row] ? (1 - y) / reached : 0;
                gradient.values()[row * yPred.columns() + j] = factors[row] * (ofBest - y);
            }
        }
        return gradient;
    }

    private static double[] shortfalls(Matrix yTrue, Matrix yPred) {
        double[] pos = yTrue.zip(yPred, (y, p) -> y * p).sumOfColumns();
        double[] shortfalls = yTrue.zip(yPred, (y, p) -> (1 - y) * p).maximumOfColumns();
        for (int row = 0; row < pos.length; row++) {
            shortfalls[row] += 1 - pos[row];
        }
        return shortfalls;
    }
}
