package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.RandomFlip;

/**
 * Flips the images whose draw is at most 1/2, in training only; their gradients are flipped back.
 *
 * @param layer the description
 */
record RandomFlipLayer(RandomFlip layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray images = call.input();
        if (!call.training()) {
            return LayerFlow.of(images, gradient -> gradient);
        }
        NdArray draws = call.uniform(images.dim(0), 1, 1, 1);
        return LayerFlow.of(flipped(images, draws), gradient -> flipped(gradient, draws));
    }

    private NdArray flipped(NdArray images, NdArray draws) {
        int height = images.dim(1);
        int width = images.dim(2);
        int channels = images.dim(3);
        NdArray output = images.zerosLike();
        for (int i = 0; i < output.size(); i++) {
            int channel = i % channels;
            int x = i / channels % width;
            int y = i / channels / width % height;
            int image = i / channels / width / height;
            boolean isFlipped = draws.values()[image] <= 0.5;
            int fromX = isFlipped && layer.isHorizontal() ? width - 1 - x : x;
            int fromY = isFlipped && layer.isVertical() ? height - 1 - y : y;
            output.values()[i] = images.values()[((image * height + fromY) * width + fromX) * channels + channel];
        }
        return output;
    }
}
