package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;

/**
 * {@code (1 - p_y^q) / q} for the class number {@code y}; the derivative is {@code -p_y^(q - 1)} at {@code y}, else 0.
 *
 * @param q the exponent
 */
public record GeneralizedCrossentropy(double q) implements LossFunction {

    @Override
    public double[] values(Matrix yTrue, Matrix p) {
        double[] values = new double[p.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = (1 - Math.pow(p.at(row, (int) yTrue.at(row, 0)), q)) / q;
        }
        return values;
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix p, double[] factors) {
        Matrix gradient = Matrix.zeros(p.rows(), p.columns());
        for (int row = 0; row < p.rows(); row++) {
            int y = (int) yTrue.at(row, 0);
            gradient.values()[row * p.columns() + y] = -factors[row] * Math.pow(p.at(row, y), q - 1);
        }
        return gradient;
    }
}
