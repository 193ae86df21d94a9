package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import java.util.function.Function;

/**
 * The largest number of each window and channel: {@code y = max x}; the gradient {@code dy} goes to the first place
 * where it is.
 *
 * @param windowsOf the windows over an input
 */
record MaxPool(Function<NdArray, PoolingWindows> windowsOf) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        PoolingWindows windows = windowsOf.apply(x);
        NdArray y = NdArray.zeros(windows.shape(x.dim(0)));
        int[] largest = new int[y.size()];
        for (int i = 0; i < largest.length; i++) {
            int channel = i % x.dim(-1);
            int window = i / x.dim(-1) % windows.count();
            int sample = i / x.dim(-1) / windows.count();
            int[] places = windows.places(window);
            largest[i] = PoolingWindows.at(x, sample, places[0], channel);
            for (int place : places) {
                int at = PoolingWindows.at(x, sample, place, channel);
                largest[i] = x.values()[at] > x.values()[largest[i]] ? at : largest[i];
            }
            y.values()[i] = x.values()[largest[i]];
        }
        return LayerFlow.of(y, dy -> {
            NdArray dx = x.zerosLike();
            for (int i = 0; i < largest.length; i++) {
                dx.values()[largest[i]] += dy.values()[i];
            }
            return dx;
        });
    }
}
