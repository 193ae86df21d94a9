package io.github.monokeras.backend.reference.activations;

import java.util.Arrays;

/** {@code y_i = exp(z_i) / sum_j exp(z_j)} in each row, {@code dz_i = y_i (dy_i - sum_j dy_j y_j)}. */
public record SoftmaxFunction() implements RowFunction {

    @Override
    public double[] value(double[] z) {
        // The largest exponent is 0, so that none overflows; the quotient stays the same.
        double largest = Arrays.stream(z).max().orElse(0);
        double[] powers = Arrays.stream(z).map(v -> Math.exp(v - largest)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }

    @Override
    public double[] gradient(double[] z, double[] y, double[] dy) {
        double along = 0;
        for (int i = 0; i < y.length; i++) {
            along += dy[i] * y[i];
        }
        double[] dz = new double[y.length];
        for (int i = 0; i < dz.length; i++) {
            dz[i] = y[i] * (dy[i] - along);
        }
        return dz;
    }
}
