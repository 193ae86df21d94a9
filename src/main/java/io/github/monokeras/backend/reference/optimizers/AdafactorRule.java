package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.Adafactor;
import java.util.Arrays;

/** With {@code b = 1 - t^decay} and {@code s = g² + epsilon1}: {@code v = b v + (1 - b) s}, for matrices from the means of its
 * rows and columns; {@code u = g / sqrt(v)}; {@code w -= max(epsilon2, rms(w)) min(lr, 1 / sqrt(t)) u / max(1, rms(u) / clip)}. */
record AdafactorRule(Adafactor options) implements UpdateRule {

    @Override
    public void update(double[] w, double[] g, Kept kept, Step step) {
        double t = step.t();
        double b = 1 - Math.pow(t, options.beta2Decay());
        double[] v = kept.get("velocity");
        if (kept.shape().rank() < 2) {
            for (int i = 0; i < w.length; i++) {
                v[i] = b * v[i] + (1 - b) * (g[i] * g[i] + options.epsilon1());
            }
        } else {
            followMeans(g, kept, b);
        }
        double[] u = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            u[i] = g[i] / Math.sqrt(v[i]);
        }
        double rate = Math.max(options.epsilon2(), rms(w)) * Math.min(step.learningRate(), 1 / Math.sqrt(t));
        double clip = Math.max(1, rms(u) / options.clipThreshold());
        for (int i = 0; i < w.length; i++) {
            w[i] -= rate * u[i] / clip;
        }
    }

    /** A weight of higher rank is a stack of matrices, in its last two axes. */
    private void followMeans(double[] g, Kept kept, double b) {
        int rows = kept.shape().dim(-2);
        int columns = kept.shape().dim(-1);
        double[] r = kept.get("r");
        double[] c = kept.get("c");
        double[] v = kept.get("velocity");
        for (int matrix = 0; matrix < v.length / (rows * columns); matrix++) {
            double[] rowMeans = new double[rows];
            double[] columnMeans = new double[columns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    double gradient = g[(matrix * rows + i) * columns + j];
                    double square = gradient * gradient + options.epsilon1();
                    rowMeans[i] += square / columns;
                    columnMeans[j] += square / rows;
                }
            }
            double mean = 0;
            for (int i = 0; i < rows; i++) {
                int at = matrix * rows + i;
                r[at] = b * r[at] + (1 - b) * rowMeans[i];
                mean += r[at] / rows;
            }
            for (int j = 0; j < columns; j++) {
                int at = matrix * columns + j;
                c[at] = b * c[at] + (1 - b) * columnMeans[j];
                for (int i = 0; i < rows; i++) {
                    v[(matrix * rows + i) * columns + j] = r[matrix * rows + i] / mean * c[at];
                }
            }
        }
    }

    private static double rms(double[] values) {
        return Math.sqrt(
                Arrays.stream(values).map(value -> value * value).average().orElse(0));
    }
}
