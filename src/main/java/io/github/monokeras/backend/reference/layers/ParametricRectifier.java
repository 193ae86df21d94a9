package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.PReLU;
import io.github.monokeras.tensor.Shape;

/**
 * {@code y = x} above 0, {@code a x} below, with a learned slope for each place of a sample.
 *
 * <p>With the gradient {@code dy} of the loss: {@code dx = dy} above 0, {@code a dy} below; {@code da} is the sum of
 * {@code x dy} over the numbers below 0 that the slope is for. At 0 no gradient goes back.
 */
final class ParametricRectifier implements LayerFormula {

    private final int[] slopeOf;

    ParametricRectifier(PReLU layer) {
        slopeOf = slopes(layer.inputShape(), layer.weightSpecs().get(0).shape());
    }

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        double[] alpha = call.weight(0).values();
        NdArray y = x.zerosLike();
        for (int i = 0; i < y.size(); i++) {
            double v = x.values()[i];
            y.values()[i] = v > 0 ? v : alpha[slope(i)] * v;
        }
        return LayerFlow.of(y, dy -> {
            NdArray dx = x.zerosLike();
            double[] da = new double[alpha.length];
            for (int i = 0; i < dx.size(); i++) {
                double v = x.values()[i];
                double d = dy.values()[i];
                dx.values()[i] = v > 0 ? d : v < 0 ? alpha[slope(i)] * d : 0;
                da[slope(i)] += v < 0 ? v * d : 0;
            }
            call.weight(0).addGradient(da);
            return dx;
        });
    }

    private int slope(int place) {
        return slopeOf[place % slopeOf.length];
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
