package io.github.monokeras.backend.reference.activations;

import java.util.Arrays;

/**
 * The point {@code y} of the simplex that is nearest to {@code z}: {@code y_i = max(z_i - t, 0)} in each row, where the sum
 * of {@code y} is 1.
 *
 * <p>Of the {@code k} largest numbers, {@code (their sum - 1) / k} would be t; the true one is the largest of these. With
 * the support {@code S}, the places where {@code z_i > t}: {@code dz_i = dy_i - mean of dy over S} in S, 0 elsewhere.
 *
 * @see <a href="https://arxiv.org/abs/1602.02068">Martins and Astudillo, From softmax to sparsemax</a>
 */
public record SparsemaxFunction() implements RowFunction {

    @Override
    public double[] value(double[] z) {
        double t = threshold(z);
        return Arrays.stream(z).map(v -> Math.max(v - t, 0)).toArray();
    }

    @Override
    public double[] gradient(double[] z, double[] y, double[] dy) {
        double t = threshold(z);
        double total = 0;
        int support = 0;
        for (int i = 0; i < z.length; i++) {
            // At the kink, z = t, TensorFlow lets the gradient through.
            total += z[i] >= t ? dy[i] : 0;
            support += z[i] > t ? 1 : 0;
        }
        double[] dz = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            dz[i] = (z[i] >= t ? dy[i] : 0) - (z[i] > t ? total / support : 0);
        }
        return dz;
    }

    private static double threshold(double[] z) {
        double[] ascending = z.clone();
        Arrays.sort(ascending);
        double sum = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 1; k <= z.length; k++) {
            sum += ascending[z.length - k];
            largest = Math.max(largest, (sum - 1) / k);
        }
        return largest;
    }
}
