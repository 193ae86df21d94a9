package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.GlobalPooling;

/**
 * The largest number of each channel: {@code y = max x}; the {@code n} places where it is share the gradient:
 * {@code dx = dy / n} there, else 0.
 *
 * @param layer the description
 */
record GlobalMaxPool(GlobalPooling<?> layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        NdArray y = new MaxPool(input -> PoolingWindows.of(layer, input))
                .forward(call)
                .output();
        return LayerFlow.of(y, dy -> {
            int channels = x.dim(-1);
            int places = x.size() / x.dim(0) / channels;
            NdArray dx = x.zerosLike();
            int[] hits = new int[y.size()];
            for (int i = 0; i < x.size(); i++) {
                int output = i / (places * channels) * channels + i % channels;
                hits[output] += x.values()[i] == y.values()[output] ? 1 : 0;
            }
            for (int i = 0; i < x.size(); i++) {
                int output = i / (places * channels) * channels + i % channels;
                dx.values()[i] = x.values()[i] == y.values()[output] ? dy.values()[output] / hits[output] : 0;
            }
            return dx;
        });
    }
}
