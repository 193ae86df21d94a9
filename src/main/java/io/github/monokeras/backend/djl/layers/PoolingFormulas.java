package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.github.monokeras.layers.AveragePooling1D;
import io.github.monokeras.layers.AveragePooling2D;
import io.github.monokeras.layers.AveragePooling3D;
import io.github.monokeras.layers.GlobalAveragePooling1D;
import io.github.monokeras.layers.GlobalAveragePooling2D;
import io.github.monokeras.layers.GlobalAveragePooling3D;
import io.github.monokeras.layers.GlobalMaxPooling1D;
import io.github.monokeras.layers.GlobalMaxPooling2D;
import io.github.monokeras.layers.GlobalMaxPooling3D;
import io.github.monokeras.layers.GlobalPooling;
import io.github.monokeras.layers.MaxPooling1D;
import io.github.monokeras.layers.MaxPooling2D;
import io.github.monokeras.layers.MaxPooling3D;
import io.github.monokeras.layers.Pooling;
import java.util.function.UnaryOperator;

/** The layers that make one number of many places of a channel. */
final class PoolingFormulas {

    private PoolingFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(MaxPooling1D.class, PoolingFormulas::max)
                .add(MaxPooling2D.class, PoolingFormulas::max)
                .add(MaxPooling3D.class, PoolingFormulas::max)
                .add(AveragePooling1D.class, PoolingFormulas::average)
                .add(AveragePooling2D.class, PoolingFormulas::average)
                .add(AveragePooling3D.class, PoolingFormulas::average)
                .add(GlobalMaxPooling1D.class, layer -> global(layer, GlobalPools::max))
                .add(GlobalMaxPooling2D.class, layer -> global(layer, GlobalPools::max))
                .add(GlobalMaxPooling3D.class, layer -> global(layer, GlobalPools::max))
                .add(GlobalAveragePooling1D.class, GlobalPools.MaskedAverage::new)
                .add(GlobalAveragePooling2D.class, layer -> global(layer, GlobalPools::average))
                .add(GlobalAveragePooling3D.class, layer -> global(layer, GlobalPools::average));
    }

    private static LayerFormula max(Pooling<?> layer) {
        return LayerFormula.of(x -> {
            Windows windows = Windows.of(layer, x);
            NDArray pooled = SpatialShapes.channelsFirst(windows.padded(x, Double.NEGATIVE_INFINITY))
                    .getNDArrayInternal()
                    .maxPool(windows.kernel(), windows.moves(), windows.padding(), false);
            return SpatialShapes.channelsLast(pooled);
        });
    }

    private static LayerFormula average(Pooling<?> layer) {
        return LayerFormula.of(x -> {
            Windows windows = Windows.of(layer, x);
            NDArray pooled = SpatialShapes.channelsFirst(windows.padded(x, 0))
                    .getNDArrayInternal()
                    .avgPool(windows.kernel(), windows.moves(), windows.padding(), false, true);
            // What lies beyond the input must not count, but DJL's PyTorch engine counts it whatever one asks for.
            NDArray average = windows.stayInside() ? pooled : pooled.mul(windows.excess(pooled));
            return SpatialShapes.channelsLast(average);
        });
    }

    private static LayerFormula global(GlobalPooling<?> layer, UnaryOperator<NDArray> ofPlaces) {
        return call -> {
            NDArray x = call.input();
            return new NDList(GlobalPools.shaped(layer, x, ofPlaces.apply(SpatialShapes.places(x))));
        };
    }
}
