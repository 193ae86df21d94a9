package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import java.util.function.Function;

/**
 * The mean of each window and channel: {@code y = sum of x / n} over the {@code n} places that the window shows; each
 * of them gets {@code dy / n}.
 *
 * @param windowsOf the windows over an input
 */
record AveragePool(Function<NdArray, PoolingWindows> windowsOf) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        int channels = x.dim(-1);
        PoolingWindows windows = windowsOf.apply(x);
        int count = windows.count();
        NdArray y = NdArray.zeros(windows.shape(x.dim(0)));
        for (int i = 0; i < y.size(); i++) {
            int[] places = windows.places(i / channels % count);
            double sum = 0;
            for (int place : places) {
                sum += x.values()[PoolingWindows.at(x, i / channels / count, place, i % channels)];
            }
            y.values()[i] = sum / places.length;
        }
        return LayerFlow.of(y, dy -> {
            NdArray dx = x.zerosLike();
            for (int i = 0; i < dy.size(); i++) {
                int[] places = windows.places(i / channels % count);
                for (int place : places) {
                    dx.values()[PoolingWindows.at(x, i / channels / count, place, i % channels)] +=
                            dy.values()[i] / places.length;
                }
            }
            return dx;
        });
    }
}
