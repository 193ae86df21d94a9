package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.GlobalAveragePooling1D;
import org.jspecify.annotations.Nullable;

/**
 * The mean of each channel over the steps that a mask leaves: {@code y = sum of x / n} over those {@code n}, each of
 * which gets {@code dy / n}, the others nothing.
 *
 * @param layer the description
 */
record MaskedAveragePool(GlobalAveragePooling1D layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        NdArray mask = call.mask(0);
        if (mask == null) {
            return new AveragePool(input -> PoolingWindows.of(layer, input)).forward(call);
        }
        int steps = x.dim(1);
        int channels = x.dim(2);
        double[] counts = new double[x.dim(0)];
        for (int i = 0; i < mask.size(); i++) {
            counts[i / steps] += mask.values()[i];
        }
        NdArray y = NdArray.zeros(PoolingWindows.of(layer, x).shape(x.dim(0)));
        for (int i = 0; i < x.size(); i++) {
            if (mask.values()[i / channels] != 0) {
                y.values()[i / channels / steps * channels + i % channels] += x.values()[i];
            }
        }
        for (int i = 0; i < y.size(); i++) {
            y.values()[i] /= counts[i / channels];
        }
        return LayerFlow.of(y, dy -> {
            NdArray dx = x.zerosLike();
            for (int i = 0; i < x.size(); i++) {
                int sample = i / channels / steps;
                double d = dy.values()[sample * channels + i % channels] / counts[sample];
                dx.values()[i] = mask.values()[i / channels] == 0 ? 0 : d;
            }
            return dx;
        });
    }

    @Override
    public @Nullable NdArray outputMask(LayerCall call) {
        return null;
    }
}
