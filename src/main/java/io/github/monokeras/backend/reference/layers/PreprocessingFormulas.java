package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.layers.Normalization;

/** The layers that bring numbers into a range that is good for learning. */
final class PreprocessingFormulas {

    private PreprocessingFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Normalization.class, NormalizationLayer::new);
    }
}
