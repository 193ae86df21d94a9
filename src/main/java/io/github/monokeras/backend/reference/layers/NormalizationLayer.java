package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * {@code y = (x - mean) / s} for each feature, with {@code s = max(sqrt(variance), epsilon)}; the gradient is
 * {@code dx = dy / s}.
 *
 * @param layer the description
 */
record NormalizationLayer(Normalization layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        double[] mean = moments(layer.givenMean(), call, 0);
        double[] variance = moments(layer.givenVariance(), call, 1);
        NdArray x = call.input();
        NdArray y = x.zerosLike();
        for (int i = 0; i < y.size(); i++) {
            int feature = i % x.dim(-1);
            y.values()[i] = (x.values()[i] - of(mean, feature)) / scale(variance, feature);
        }
        return LayerFlow.of(y, dy -> {
            NdArray dx = x.zerosLike();
            for (int i = 0; i < dx.size(); i++) {
                dx.values()[i] = dy.values()[i] / scale(variance, i % x.dim(-1));
            }
            return dx;
        });
    }

    private static double scale(double[] variance, int feature) {
        return Math.max(Math.sqrt(of(variance, feature)), Normalization.EPSILON);
    }

    private static double[] moments(@Nullable Tensor given, LayerCall call, int weight) {
        return given == null ? call.weight(weight).values() : given.toDoubleArray();
    }

    private static double of(double[] moments, int feature) {
        return moments[moments.length == 1 ? 0 : feature];
    }
}
