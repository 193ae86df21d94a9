package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.UnitNormalization;

/**
 * {@code y = x / r} with {@code r = max(sqrt(sum(x²)), epsilon)} along the axes.
 *
 * <p>With the gradient {@code dy} of the loss: {@code dx = (dy - y sum(dy y)) / r}, and {@code dy / r} where r is epsilon.
 *
 * @param layer the description
 */
record UnitNormalizationLayer(UnitNormalization layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        int[] shape = x.shape();
        int[] reduced = Places.reducing(shape, layer.axes(shape.length));
        int[] vector = Places.spread(reduced, shape);
        double[] lengths = new double[NdArray.zeros(reduced).size()];
        for (int i = 0; i < vector.length; i++) {
            lengths[vector[i]] += x.values()[i] * x.values()[i];
        }
        for (int v = 0; v < lengths.length; v++) {
            lengths[v] = Math.sqrt(lengths[v]);
        }
        NdArray y = x.zerosLike();
        for (int i = 0; i < vector.length; i++) {
            y.values()[i] = x.values()[i] / Math.max(lengths[vector[i]], UnitNormalization.EPSILON);
        }
        return LayerFlow.of(y, dy -> {
            double[] along = new double[lengths.length];
            for (int i = 0; i < vector.length; i++) {
                along[vector[i]] += dy.values()[i] * y.values()[i];
            }
            NdArray dx = x.zerosLike();
            for (int i = 0; i < vector.length; i++) {
                double length = lengths[vector[i]];
                dx.values()[i] = length > UnitNormalization.EPSILON
                        ? (dy.values()[i] - y.values()[i] * along[vector[i]]) / length
                        : dy.values()[i] / UnitNormalization.EPSILON;
            }
            return dx;
        });
    }
}
