package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.tensor.Tensor;
import java.util.List;

/**
 * {@code y = (x - mean) / s} for each feature, with {@code s = max(sqrt(variance), epsilon)}; the gradient is
 * {@code dx = dy / s}.
 */
final class NormalizationLayer implements Stage {

    private final Weight mean;
    private final Weight variance;
    private final List<Weight> weights;

    NormalizationLayer(Normalization layer, List<Weight> weights) {
        this.weights = weights;
        Tensor givenMean = layer.givenMean();
        Tensor givenVariance = layer.givenVariance();
        mean = givenMean == null ? weights.get(0) : new Weight(givenMean);
        variance = givenVariance == null ? weights.get(1) : new Weight(givenVariance);
    }

    @Override
    public List<Weight> weights() {
        return weights;
    }

    @Override
    public Flow forward(Matrix x) {
        Matrix y = Matrix.zeros(x.rows(), x.columns());
        for (int i = 0; i < y.values().length; i++) {
            int feature = i % x.columns();
            y.values()[i] = (x.values()[i] - of(mean, feature)) / scale(feature);
        }
        return new Flow(y, dy -> {
            Matrix dx = Matrix.zeros(x.rows(), x.columns());
            for (int i = 0; i < dx.values().length; i++) {
                dx.values()[i] = dy.values()[i] / scale(i % x.columns());
            }
            return dx;
        });
    }

    private double scale(int feature) {
        return Math.max(Math.sqrt(of(variance, feature)), Normalization.EPSILON);
    }

    private static double of(Weight moment, int feature) {
        return moment.values()[moment.values().length == 1 ? 0 : feature];
    }
}
