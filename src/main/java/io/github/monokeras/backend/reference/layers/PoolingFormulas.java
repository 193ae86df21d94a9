package io.github.monokeras.backend.reference.layers;

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
                .add(GlobalMaxPooling1D.class, GlobalMaxPool::new)
                .add(GlobalMaxPooling2D.class, GlobalMaxPool::new)
                .add(GlobalMaxPooling3D.class, GlobalMaxPool::new)
                .add(GlobalAveragePooling1D.class, MaskedAveragePool::new)
                .add(GlobalAveragePooling2D.class, PoolingFormulas::globalAverage)
                .add(GlobalAveragePooling3D.class, PoolingFormulas::globalAverage);
    }

    private static LayerFormula max(Pooling<?> layer) {
        return new MaxPool(x -> PoolingWindows.of(layer, x));
    }

    private static LayerFormula average(Pooling<?> layer) {
        return new AveragePool(x -> PoolingWindows.of(layer, x));
    }

    private static LayerFormula globalAverage(GlobalPooling<?> layer) {
        return new AveragePool(x -> PoolingWindows.of(layer, x));
    }
}
