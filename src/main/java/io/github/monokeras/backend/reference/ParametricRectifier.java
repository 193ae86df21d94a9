package io.github.monokeras.backend.reference;

import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.layers.PReLU;
import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * {@code y = x} above 0, {@code a x} below, with a learned slope for each place of a sample.
 *
 * <p>With the gradient {@code dy} of the loss: {@code dx = dy} above 0, {@code a dy} below; {@code da} is the sum of
 * {@code x dy} over the numbers below 0 that the slope is for. At 0 no gradient goes back.
 */
final class ParametricRectifier implements Stage {

    private final Weight alpha;
    private final int[] slopeOf;

    ParametricRectifier(PReLU layer, List<Weight> weights) {
        alpha = weights.get(0);
        slopeOf = slopes(layer.inputShape(), layer.weightSpecs().get(0).shape());
    }

    @Override
    public List<Weight> weights() {
        return List.of(alpha);
    }

    @Override
    public Flow forward(Matrix x) {
        Matrix y = Matrix.zeros(x.rows(), x.columns());
        for (int i = 0; i < y.values().length; i++) {
            double v = x.values()[i];
            y.values()[i] = v > 0 ? v : slope(i) * v;
        }
        return new Flow(y, dy -> {
            Matrix dx = Matrix.zeros(x.rows(), x.columns());
            double[] da = new double[alpha.values().length];
            for (int i = 0; i < dx.values().length; i++) {
                double v = x.values()[i];
                double d = dy.values()[i];
                dx.values()[i] = v > 0 ? d : v < 0 ? slope(i) * d : 0;
                da[slopeOf[i % slopeOf.length]] += v < 0 ? v * d : 0;
            }
            alpha.gradient(da);
            return dx;
        });
    }

    private double slope(int place) {
        return alpha.values()[slopeOf[place % slopeOf.length]];
    }

    /** Returns for each place of a sample which slope is its own. */
    private static int[] slopes(Shape sample, Shape alpha) {
        int[] slopes = new int[Math.toIntExact(sample.size())];
        for (int place = 0; place < slopes.length; place++) {
            int rest = place;
            int stride = 1;
            for (int axis = sample.rank() - 1; axis >= 0; axis--) {
                slopes[place] += rest % sample.dim(axis) % alpha.dim(axis) * stride;
                rest /= sample.dim(axis);
                stride *= alpha.dim(axis);
            }
        }
        return slopes;
    }
}
