package io.github.monokeras.backend.reference.activations;

/** {@code y_i = exp(z_i) / sum_j exp(z_j)} in each row, {@code dz_i = y_i (dy_i - sum_j dy_j y_j)}. */
public record SoftmaxFunction() implements RowFunction {

    @Override
    public double[] value(double[] z) {
        // The largest exponent is 0, so that none overflows; the quotient stays the same.
        double largest = Double.NEGATIVE_INFINITY;
        for (double v : z) {
            largest = Math.max(largest, v);
        }
        double[] y = new double[z.length];
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.exp(z[i] - largest);
            sum += y[i];
        }
        for (int i = 0; i < y.length; i++) {
            y[i] /= sum;
        }
        return y;
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
