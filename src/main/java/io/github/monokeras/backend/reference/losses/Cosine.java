package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;

/**
 * {@code -sum_j u_j v_j} with {@code u = y / |y|} and {@code v = p / |p|}, a length below epsilon counting as epsilon; the
 * derivative is {@code (v_j sum_k u_k v_k - u_j) / |p|}, below epsilon {@code -u_j / epsilon}.
 */
public record Cosine() implements LossFunction {

    private static final double EPSILON = 1e-7;

    @Override
    public double[] values(Matrix yTrue, Matrix yPred) {
        return units(yTrue).zip(units(yPred), (u, v) -> -u * v).sumOfColumns();
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix yPred, double[] factors) {
        Matrix u = units(yTrue);
        Matrix v = units(yPred);
        double[] cosines = u.zip(v, (a, b) -> a * b).sumOfColumns();
        double[] lengths = lengths(yPred);
        Matrix gradient = Matrix.zeros(yPred.rows(), yPred.columns());
        for (int i = 0; i < gradient.values().length; i++) {
            int row = i / yPred.columns();
            double turning = lengths[row] < EPSILON ? 0 : v.values()[i] * cosines[row];
            gradient.values()[i] = factors[row] * (turning - u.values()[i]) / Math.max(lengths[row], EPSILON);
        }
        return gradient;
    }

    private static Matrix units(Matrix matrix) {
        double[] factors = lengths(matrix);
        for (int row = 0; row < factors.length; row++) {
            factors[row] = 1 / Math.max(factors[row], EPSILON);
        }
        return matrix.timesColumn(factors);
    }

    private static double[] lengths(Matrix matrix) {
        double[] lengths = matrix.map(x -> x * x).sumOfColumns();
        for (int row = 0; row < lengths.length; row++) {
            lengths[row] = Math.sqrt(lengths[row]);
        }
        return lengths;
    }
}
