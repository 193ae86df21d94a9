package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.PReLU;

/**
 * {@code y = x} above 0, {@code a x} below, with a learned slope for each place of a sample.
 *
 * <p>With the gradient {@code dy} of the loss: {@code dx = dy} above 0, {@code a dy} below; {@code da} is the sum of
 * {@code x dy} over the numbers below 0 that the slope is for. At 0 no gradient goes back.
 *
 * @param layer the description
 */
record ParametricRectifier(PReLU layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        double[] alpha = call.weight(0).values();
        int[] slope = Places.spread(call.weight(0).shape().dims(), x.shape());
        NdArray y = x.zerosLike();
        for (int i = 0; i < y.size(); i++) {
            double v = x.values()[i];
            y.values()[i] = v > 0 ? v : alpha[slope[i]] * v;
        }
        return LayerFlow.of(y, dy -> {
            NdArray dx = x.zerosLike();
            double[] da = new double[alpha.length];
            for (int i = 0; i < dx.size(); i++) {
                double v = x.values()[i];
                double d = dy.values()[i];
                dx.values()[i] = v > 0 ? d : v < 0 ? alpha[slope[i]] * d : 0;
                da[slope[i]] += v < 0 ? v * d : 0;
            }
            call.weight(0).addGradient(da);
            return dx;
        });
    }
}
