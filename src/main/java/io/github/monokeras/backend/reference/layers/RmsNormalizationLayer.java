package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.layers.RMSNormalization;

/**
 * {@code y = a x / r} with a learned {@code a} for each place along the axes and {@code r = sqrt(sum(x²) / n + epsilon)}
 * along them.
 *
 * <p>With the gradient {@code dy} of the loss: {@code dx = a dy / r - x sum(a dy x) / (n r³)}; {@code da} is the sum of
 * {@code dy x / r}.
 *
 * @param layer the description
 */
record RmsNormalizationLayer(RMSNormalization layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray input = call.input();
        double[] x = input.values();
        int[] shape = input.shape();
        int[] axes = layer.axes(shape.length);
        int[] group = Places.spread(Places.reducing(shape, axes), shape);
        int[] own = Places.spread(Places.keeping(shape, axes), shape);
        Weight scale = call.weight(0);
        double[] a = scale.values();
        int n = a.length;
        double[] r = roots(x, group, n);
        NdArray y = input.zerosLike();
        for (int i = 0; i < x.length; i++) {
            y.values()[i] = a[own[i]] * x[i] / r[group[i]];
        }
        return LayerFlow.of(y, gradient -> {
            double[] dy = gradient.values();
            double[] along = new double[r.length];
            double[] da = new double[n];
            for (int i = 0; i < x.length; i++) {
                along[group[i]] += a[own[i]] * dy[i] * x[i];
                da[own[i]] += dy[i] * x[i] / r[group[i]];
            }
            scale.addGradient(da);
            NdArray dx = input.zerosLike();
            for (int i = 0; i < x.length; i++) {
                double root = r[group[i]];
                dx.values()[i] = a[own[i]] * dy[i] / root - x[i] * along[group[i]] / (n * root * root * root);
            }
            return dx;
        });
    }

    private double[] roots(double[] x, int[] group, int n) {
        double[] roots = new double[x.length / n];
        for (int i = 0; i < x.length; i++) {
            roots[group[i]] += x[i] * x[i] / n;
        }
        for (int g = 0; g < roots.length; g++) {
            roots[g] = Math.sqrt(roots[g] + layer.epsilon());
        }
        return roots;
    }
}
