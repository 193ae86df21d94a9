package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.RandomContrast;
import io.github.monokeras.layers.Range;

/**
 * {@code y = (x - mean) f + mean}, kept within bounds, the mean being that of a channel of one image, with one draw of
 * {@code f} for each image, in training only.
 *
 * <p>With {@code g} the gradient where nothing had to be cut, and 0 elsewhere: {@code dx = f g + (1 - f) mean(g)}.
 *
 * @param layer the description
 */
record RandomContrastLayer(RandomContrast layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        if (!call.training()) {
            return LayerFlow.of(x, gradient -> gradient);
        }
        NdArray draws = call.uniform(x.dim(0), 1, 1, 1);
        Range bounds = layer.valueRange();
        NdArray drawn = spread(x, draws);
        return LayerFlow.of(drawn.map(v -> Math.min(Math.max(v, bounds.lower()), bounds.upper())), dy -> {
            NdArray g = dy.zip(drawn, (d, v) -> v >= bounds.lower() && v <= bounds.upper() ? d : 0);
            // The map is its own transpose.
            return spread(g, draws);
        });
    }

    /** Returns {@code f x + (1 - f) mean(x)} for each channel of each image. */
    private NdArray spread(NdArray x, NdArray draws) {
        int channels = x.dim(3);
        int pixels = x.dim(1) * x.dim(2);
        double least = 1 - layer.factor().lower();
        double most = 1 + layer.factor().upper();
        NdArray y = x.zerosLike();
        for (int image = 0; image < x.dim(0); image++) {
            double f = least + draws.values()[image] * (most - least);
            for (int channel = 0; channel < channels; channel++) {
                double sum = 0;
                for (int pixel = 0; pixel < pixels; pixel++) {
                    sum += x.values()[(image * pixels + pixel) * channels + channel];
                }
                double mean = sum / pixels;
                for (int pixel = 0; pixel < pixels; pixel++) {
                    int i = (image * pixels + pixel) * channels + channel;
                    y.values()[i] = (x.values()[i] - mean) * f + mean;
                }
            }
        }
        return y;
    }
}
