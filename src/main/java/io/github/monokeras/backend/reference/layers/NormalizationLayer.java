package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * {@code y = (x - mean) / s} for each feature, with {@code s = max(sqrt(variance), epsilon)}; the gradient is
 * {@code dx = dy / s}. Inverted, {@code y = x s + mean} and {@code dx = dy s}.
 *
 * @param layer the description
 */
record NormalizationLayer(Normalization layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        double[] mean = moments(layer.givenMean(), call, 0);
        double[] variance = moments(layer.givenVariance(), call, 1);
        NdArray x = call.input();
        int[] feature = features(x);
        NdArray y = x.zerosLike();
        for (int i = 0; i < y.size(); i++) {
            double scale = scale(variance[feature[i]]);
            double v = x.values()[i];
            y.values()[i] = layer.invert() ? v * scale + mean[feature[i]] : (v - mean[feature[i]]) / scale;
        }
        return LayerFlow.of(y, dy -> {
            NdArray dx = x.zerosLike();
            for (int i = 0; i < dx.size(); i++) {
                double scale = scale(variance[feature[i]]);
                dx.values()[i] = layer.invert() ? dy.values()[i] * scale : dy.values()[i] / scale;
            }
            return dx;
        });
    }

    private static double scale(double variance) {
        return Math.max(Math.sqrt(variance), Normalization.EPSILON);
    }

    private static double[] moments(@Nullable Tensor given, LayerCall call, int weight) {
        return given == null ? call.weight(weight).values() : given.toDoubleArray();
    }

    /** Returns for each number which feature it is of. */
    private int[] features(NdArray x) {
        Shape kept = layer.broadcastShape();
        int[] features = new int[x.size()];
        for (int i = 0; i < features.length; i++) {
            int rest = i;
            int stride = 1;
            for (int axis = x.rank() - 1; axis >= 0; axis--) {
                features[i] += rest % x.dim(axis) % kept.dim(axis) * stride;
                stride *= kept.dim(axis);
                rest /= x.dim(axis);
            }
        }
        return features;
    }
}
