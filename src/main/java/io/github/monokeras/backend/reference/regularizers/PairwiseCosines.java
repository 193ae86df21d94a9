package io.github.monokeras.backend.reference.regularizers;

import io.github.monokeras.regularizers.OrthogonalRegularizer;
import io.github.monokeras.tensor.Shape;

/**
 * {@code factor mean(|cos(a, b)|)} over all pairs of rows or columns.
 *
 * <p>With the directions {@code a' = a / max(|a|, 1e-7)} a cosine is {@code a'·b'}, and the penalty grows along {@code a'} by
 * {@code g = factor mean(sign(a'·b') b')}. A vector that becomes longer keeps its direction, so of that only what is at right
 * angles to it counts: the gradient is {@code (g - (g·a') a') / |a|}, or {@code g / 1e-7} where that is the divisor.
 */
record PairwiseCosines(OrthogonalRegularizer options) implements WeightPenalty {

    private static final double SHORTEST = 1e-7;

    @Override
    public double value(double[] w, int[] shape) {
        double[][] directions = directions(vectors(w, shape));
        double sum = 0;
        for (int a = 0; a < directions.length; a++) {
            for (int b = 0; b < a; b++) {
                sum += Math.abs(dot(directions[a], directions[b]));
            }
        }
        return factorOfAPair(directions.length) * sum;
    }

    @Override
    public double[] gradient(double[] w, int[] shape) {
        double[][] vectors = vectors(w, shape);
        double[][] directions = directions(vectors);
        double[][] gradients = new double[vectors.length][];
        for (int a = 0; a < vectors.length; a++) {
            double[] g = growth(directions, a);
            double norm = norm(vectors[a]);
            double along = norm < SHORTEST ? 0 : dot(g, directions[a]);
            for (int i = 0; i < g.length; i++) {
                g[i] = (g[i] - along * directions[a][i]) / Math.max(norm, SHORTEST);
            }
            gradients[a] = g;
        }
        return matrix(gradients, shape);
    }

    /** Returns how the penalty grows with one direction. */
    private double[] growth(double[][] directions, int a) {
        double[] g = new double[directions[a].length];
        for (int b = 0; b < directions.length; b++) {
            if (b != a) {
                double sign = Math.signum(dot(directions[a], directions[b]));
                for (int i = 0; i < g.length; i++) {
                    g[i] += factorOfAPair(directions.length) * sign * directions[b][i];
                }
            }
        }
        return g;
    }

    private double factorOfAPair(int count) {
        return options.factor() / (count * (count - 1.0) / 2);
    }

    private double[][] vectors(double[] w, int[] shape) {
        options.requireWeight(Shape.of(shape));
        double[][] vectors = options.ofRows() ? new double[shape[0]][shape[1]] : new double[shape[1]][shape[0]];
        for (int i = 0; i < w.length; i++) {
            int row = i / shape[1];
            int column = i % shape[1];
            if (options.ofRows()) {
                vectors[row][column] = w[i];
            } else {
                vectors[column][row] = w[i];
            }
        }
        return vectors;
    }

    private double[] matrix(double[][] vectors, int[] shape) {
        double[] w = new double[shape[0] * shape[1]];
        for (int i = 0; i < w.length; i++) {
            int row = i / shape[1];
            int column = i % shape[1];
            w[i] = options.ofRows() ? vectors[row][column] : vectors[column][row];
        }
        return w;
    }

    private static double[][] directions(double[][] vectors) {
        double[][] directions = new double[vectors.length][];
        for (int a = 0; a < vectors.length; a++) {
            directions[a] = vectors[a].clone();
            double divisor = Math.max(norm(vectors[a]), SHORTEST);
            for (int i = 0; i < directions[a].length; i++) {
                directions[a][i] /= divisor;
            }
        }
        return directions;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
