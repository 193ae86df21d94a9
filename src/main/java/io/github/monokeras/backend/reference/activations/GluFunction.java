package io.github.monokeras.backend.reference.activations;

/**
 * {@code y = a σ(b)}, the first half of each row gated by the second: {@code da = dy σ(b)},
 * {@code db = dy a σ(b) (1 - σ(b))}.
 */
public record GluFunction() implements RowFunction {

    @Override
    public int width(int inputs) {
        return inputs / 2;
    }

    @Override
    public double[] value(double[] z) {
        double[] y = new double[z.length / 2];
        for (int i = 0; i < y.length; i++) {
            y[i] = z[i] * Sigmoids.sigmoid(z[y.length + i]);
        }
        return y;
    }

    @Override
    public double[] gradient(double[] z, double[] y, double[] dy) {
        double[] dz = new double[z.length];
        for (int i = 0; i < y.length; i++) {
            double gate = Sigmoids.sigmoid(z[y.length + i]);
            dz[i] = dy[i] * gate;
            dz[y.length + i] = dy[i] * z[i] * gate * (1 - gate);
        }
        return dz;
    }
}
