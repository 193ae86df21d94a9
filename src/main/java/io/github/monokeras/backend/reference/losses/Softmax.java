package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;

/** {@code p_j = exp(x_j) / sum_k exp(x_k)} in each row, in a form in which nothing overflows. */
final class Softmax {

    private Softmax() {}

    static Matrix of(Matrix x) {
        double[] logarithms = logarithmsOfSums(x);
        Matrix p = Matrix.zeros(x.rows(), x.columns());
        for (int i = 0; i < p.values().length; i++) {
            p.values()[i] = Math.exp(x.values()[i] - logarithms[i / x.columns()]);
        }
        return p;
    }

    /** Returns {@code log(sum_k exp(x_k))} of each row, taking the largest out of the sum. */
    static double[] logarithmsOfSums(Matrix x) {
        double[] logarithms = new double[x.rows()];
        for (int row = 0; row < logarithms.length; row++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < x.columns(); k++) {
                largest = Math.max(largest, x.at(row, k));
            }
            double sum = 0;
            for (int k = 0; k < x.columns(); k++) {
                sum += Math.exp(x.at(row, k) - largest);
            }
            logarithms[row] = largest + Math.log(sum);
        }
        return logarithms;
    }
}
