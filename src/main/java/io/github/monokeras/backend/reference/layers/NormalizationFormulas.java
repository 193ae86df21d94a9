package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.GroupNormalization;
import io.github.monokeras.layers.LayerNormalization;
import io.github.monokeras.layers.RMSNormalization;
import io.github.monokeras.layers.Softmax;
import io.github.monokeras.layers.UnitNormalization;

/** The layers that bring numbers to mean 0 and variance 1, to length 1 or to sum 1 as they flow through a network. */
final class NormalizationFormulas {

    private NormalizationFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(BatchNormalization.class, BatchNormalizationLayer::new)
                .add(LayerNormalization.class, LayerNormalizationLayer::new)
                .add(GroupNormalization.class, GroupNormalizationLayer::new)
                .add(RMSNormalization.class, RmsNormalizationLayer::new)
                .add(UnitNormalization.class, UnitNormalizationLayer::new)
                .add(Softmax.class, SoftmaxLayer::new);
    }
}
