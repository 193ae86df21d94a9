package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.GroupNormalization;

/**
 * {@code y = gamma z + beta}, {@code z} being what {@link Standardization} makes of each sample's groups of neighbouring
 * channels.
 *
 * @param layer the description
 */
record GroupNormalizationLayer(GroupNormalization layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        int[] shape = x.shape();
        int axis = Math.floorMod(layer.axis(), shape.length);
        int[] channel = Places.spread(Places.keeping(shape, axis), shape);
        int[] group = new int[channel.length];
        int perGroup = shape[axis] / layer.groups();
        int perSample = x.size() / shape[0];
        for (int i = 0; i < group.length; i++) {
            group[i] = i / perSample * layer.groups() + channel[i] / perGroup;
        }
        Standardization groups =
                new Standardization(x.values(), group, shape[0] * layer.groups(), null, layer.epsilon());
        GammaBeta learned = new GammaBeta(layer, call, channel);
        double[] z = groups.output();
        return LayerFlow.of(
                NdArray.of(learned.output(z), shape),
                dy -> NdArray.of(groups.back(learned.back(z, dy.values())), shape));
    }
}
