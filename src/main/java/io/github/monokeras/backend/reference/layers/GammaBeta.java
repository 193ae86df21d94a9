package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.layers.AffineNormalization;

/**
 * The learned end of a normalization: {@code y = gamma x + beta}, each if the layer has it.
 *
 * <p>With the gradient {@code dy} of the loss: {@code dx = gamma dy}; {@code dgamma} is the sum of {@code x dy}, and
 * {@code dbeta} that of {@code dy}, over the numbers that share one.
 */
final class GammaBeta {

    private final LayerCall call;
    private final int[] own;
    private final boolean scale;
    private final boolean center;

    /**
     * Takes the weights of a call.
     *
     * @param own for each number which gamma and beta are its own
     */
    GammaBeta(AffineNormalization<?> layer, LayerCall call, int[] own) {
        this.call = call;
        this.own = own;
        scale = layer.scale();
        center = layer.center();
    }

    /** Returns how many weights a layer has before its others. */
    static int count(AffineNormalization<?> layer) {
        return (layer.scale() ? 1 : 0) + (layer.center() ? 1 : 0);
    }

    double[] output(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = gamma(i) * x[i] + beta(i);
        }
        return y;
    }

    double[] back(double[] x, double[] dy) {
        double[] dx = new double[x.length];
        for (int i = 0; i < dx.length; i++) {
            dx[i] = gamma(i) * dy[i];
        }
        if (scale) {
            double[] dgamma = new double[call.weight(0).values().length];
            for (int i = 0; i < dy.length; i++) {
                dgamma[own[i]] += x[i] * dy[i];
            }
            call.weight(0).addGradient(dgamma);
        }
        if (center) {
            double[] dbeta = new double[call.weight(betaIndex()).values().length];
            for (int i = 0; i < dy.length; i++) {
                dbeta[own[i]] += dy[i];
            }
            call.weight(betaIndex()).addGradient(dbeta);
        }
        return dx;
    }

    private double gamma(int i) {
        return scale ? call.weight(0).values()[own[i]] : 1;
    }

    private double beta(int i) {
        return center ? call.weight(betaIndex()).values()[own[i]] : 0;
    }

    private int betaIndex() {
        return scale ? 1 : 0;
    }
}
