package io.github.monokeras.backend.reference.activations;

import java.util.Arrays;

/** {@code y_i = z_i - log(sum_j exp(z_j))} in each row, {@code dz_i = dy_i - exp(y_i) sum_j dy_j}. */
public record LogSoftmaxFunction() implements RowFunction {

    @Override
    public double[] value(double[] z) {
        // The largest exponent is 0, so that none overflows; the difference stays the same.
        double largest = Arrays.stream(z).max().orElse(0);
        double sum = Arrays.stream(z).map(v -> Math.exp(v - largest)).sum();
        return Arrays.stream(z).map(v -> v - largest - Math.log(sum)).toArray();
    }

    @Override
    public double[] gradient(double[] z, double[] y, double[] dy) {
        double total = Arrays.stream(dy).sum();
        double[] dz = new double[y.length];
        for (int i = 0; i < dz.length; i++) {
            dz[i] = dy[i] - Math.exp(y[i]) * total;
        }
        return dz;
    }
}
