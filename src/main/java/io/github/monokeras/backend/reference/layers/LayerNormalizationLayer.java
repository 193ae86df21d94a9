package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.LayerNormalization;

/**
 * {@code y = gamma z + beta}, {@code z} being what {@link Standardization} makes of the numbers along the axes.
 *
 * @param layer the description
 */
record LayerNormalizationLayer(LayerNormalization layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        int[] shape = x.shape();
        int[] axes = layer.axes(shape.length);
        int[] reduced = Places.reducing(shape, axes);
        Standardization sample = new Standardization(
                x.values(),
                Places.spread(reduced, shape),
                NdArray.zeros(reduced).size(),
                null,
                layer.epsilon());
        GammaBeta learned = new GammaBeta(layer, call, Places.spread(Places.keeping(shape, axes), shape));
        double[] z = sample.output();
        return LayerFlow.of(
                NdArray.of(learned.output(z), shape),
                dy -> NdArray.of(sample.back(learned.back(z, dy.values())), shape));
    }
}
