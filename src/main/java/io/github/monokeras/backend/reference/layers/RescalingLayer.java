package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.Rescaling;

/**
 * {@code y = x scale + offset}; the gradient is {@code dx = dy scale}.
 *
 * @param layer the description
 */
record RescalingLayer(Rescaling layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        double[] scale = layer.scale();
        double[] offset = layer.offset();
        NdArray y = x.zerosLike();
        for (int i = 0; i < y.size(); i++) {
            y.values()[i] = x.values()[i] * scale[i % scale.length] + offset[i % offset.length];
        }
        return LayerFlow.of(y, dy -> {
            NdArray dx = x.zerosLike();
            for (int i = 0; i < dx.size(); i++) {
                dx.values()[i] = dy.values()[i] * scale[i % scale.length];
            }
            return dx;
        });
    }
}
