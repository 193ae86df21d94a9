package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.Masking;
import java.util.Arrays;

/**
 * {@code y = x m}, where {@code m} is 0 at the time steps that are full of one number and else 1; {@code dx = dy m}.
 *
 * @param layer the description
 */
record MaskingLayer(Masking layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        double[] counts = outputMask(call).values();
        return LayerFlow.of(masked(call.input(), counts), dy -> masked(dy, counts));
    }

    @Override
    public NdArray outputMask(LayerCall call) {
        NdArray x = call.input();
        int features = x.dim(-1);
        NdArray mask = NdArray.zeros(Arrays.copyOf(x.shape(), x.rank() - 1));
        for (int i = 0; i < x.size(); i++) {
            if (x.values()[i] != layer.maskValue()) {
                mask.values()[i / features] = 1;
            }
        }
        return mask;
    }

    private static NdArray masked(NdArray numbers, double[] counts) {
        NdArray masked = numbers.zerosLike();
        int features = numbers.dim(-1);
        for (int i = 0; i < numbers.size(); i++) {
            masked.values()[i] = counts[i / features] == 0 ? 0 : numbers.values()[i];
        }
        return masked;
    }
}
