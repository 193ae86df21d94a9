package io.github.monokeras.backend.reference.layers;

import org.jspecify.annotations.Nullable;

/**
 * Brings groups of numbers to mean 0 and variance 1: {@code y = (x - m) / s} with {@code m = sum(w x) / n},
 * {@code v = sum(w (x - m)²) / n} and {@code s = sqrt(v + epsilon)} of its group; {@code w} is 1 for each number that counts
 * and else 0, {@code n = sum(w)}.
 *
 * <p>With the gradient {@code dy} of the loss: {@code dv = -1/2 s⁻³ sum(dy (x - m))},
 * {@code dm = -sum(dy) / s - 2 dv sum(w (x - m)) / n}, {@code dx = dy / s + w (2 dv (x - m) + dm) / n}.
 */
final class Standardization {

    private static final double KERAS_EPSILON = 1e-7;

    private final double[] x;
    private final int[] group;
    private final double[] weights;
    private final double[] count;
    private final double[] mean;
    private final double[] variance;
    private final double epsilon;

    /**
     * Computes the moments.
     *
     * @param x the numbers
     * @param group for each number the group that it belongs to
     * @param groups how many groups there are
     * @param counting 1 for each number that counts and else 0, or null: all count; if some may not, Keras adds 1e-7 to n
     */
    Standardization(double[] x, int[] group, int groups, double @Nullable [] counting, double epsilon) {
        this.x = x;
        this.group = group;
        this.epsilon = epsilon;
        weights = new double[x.length];
        count = new double[groups];
        mean = new double[groups];
        variance = new double[groups];
        for (int i = 0; i < x.length; i++) {
            weights[i] = counting == null ? 1 : counting[i];
            count[group[i]] += weights[i];
        }
        for (int g = 0; g < groups; g++) {
            count[g] += counting == null ? 0 : KERAS_EPSILON;
        }
        for (int i = 0; i < x.length; i++) {
            mean[group[i]] += weights[i] == 0 ? 0 : x[i] / count[group[i]];
        }
        for (int i = 0; i < x.length; i++) {
            double centered = x[i] - mean[group[i]];
            variance[group[i]] += weights[i] == 0 ? 0 : centered * centered / count[group[i]];
        }
    }

    double[] mean() {
        return mean;
    }

    double[] variance() {
        return variance;
    }

    double deviation(int g) {
        return Math.sqrt(variance[g] + epsilon);
    }

    double[] output() {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (x[i] - mean[group[i]]) / deviation(group[i]);
        }
        return y;
    }

    double[] back(double[] dy) {
        double[] dv = new double[mean.length];
        double[] dm = new double[mean.length];
        double[] left = new double[mean.length];
        for (int i = 0; i < dy.length; i++) {
            int g = group[i];
            double centered = x[i] - mean[g];
            dv[g] -= dy[i] * centered / (2 * Math.pow(deviation(g), 3));
            dm[g] -= dy[i] / deviation(g);
            left[g] += weights[i] * centered;
        }
        for (int g = 0; g < dm.length; g++) {
            dm[g] -= 2 * dv[g] * left[g] / count[g];
        }
        double[] dx = new double[dy.length];
        for (int i = 0; i < dx.length; i++) {
            int g = group[i];
            double throughMoments = weights[i] * (2 * dv[g] * (x[i] - mean[g]) + dm[g]) / count[g];
            dx[i] = dy[i] / deviation(g) + throughMoments;
        }
        return dx;
    }
}
