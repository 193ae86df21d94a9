package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.layers.CategoryEncoding;
import io.github.monokeras.layers.Discretization;
import io.github.monokeras.layers.Hashing;
import io.github.monokeras.layers.IntegerLookup;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.Rescaling;

/** The layers that bring numbers into a range that is good for learning, or make categories of them. */
final class PreprocessingFormulas {

    private PreprocessingFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Normalization.class, NormalizationLayer::new)
                .add(Rescaling.class, RescalingLayer::new)
                .add(Discretization.class, CategoryRows::new)
                .add(CategoryEncoding.class, CategoryRows::new)
                .add(IntegerLookup.class, CategoryRows::new)
                .add(Hashing.class, CategoryRows::new);
    }
}
