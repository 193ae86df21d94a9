package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.RandomBrightness;
import io.github.monokeras.layers.Range;

/**
 * {@code y = x + f (most - least)}, kept from {@code least} to {@code most}, with one draw of {@code f} for each image, in
 * training only; the gradient passes where nothing had to be cut.
 *
 * @param layer the description
 */
record RandomBrightnessLayer(RandomBrightness layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        if (!call.training()) {
            return LayerFlow.of(x, gradient -> gradient);
        }
        NdArray draws = call.uniform(x.dim(0), 1, 1, 1);
        Range factor = layer.factor();
        Range bounds = layer.valueRange();
        int size = x.size() / x.dim(0);
        NdArray shifted = x.zerosLike();
        for (int i = 0; i < x.size(); i++) {
            double f = factor.lower() + draws.values()[i / size] * (factor.upper() - factor.lower());
            shifted.values()[i] = x.values()[i] + f * (bounds.upper() - bounds.lower());
        }
        return LayerFlow.of(
                shifted.map(v -> Math.max(bounds.lower(), Math.min(v, bounds.upper()))),
                dy -> dy.zip(shifted, (d, v) -> v >= bounds.lower() && v <= bounds.upper() ? d : 0));
    }
}
