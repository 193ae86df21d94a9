package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.layers.AdditiveAttention;
import io.github.monokeras.layers.Attention;
import io.github.monokeras.layers.EinsumDense;
import io.github.monokeras.layers.ScaledDotProductAttention;

/** The layers that look up values by keys. */
final class AttentionFormulas {

    private AttentionFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Attention.class, layer -> new SequenceAttentionLayer(layer, scores(layer)))
                .add(AdditiveAttention.class, layer -> new SequenceAttentionLayer(layer, scores(layer)))
                .add(EinsumDense.class, EinsumLayer::new)
                .add(ScaledDotProductAttention.class, ScaledDotProductLayer::new);
    }

    private static AttentionScores scores(Attention layer) {
        if (layer.scoreMode().equals("concat")) {
            return new TanhScores(layer.useScale() ? 0 : TanhScores.NONE, TanhScores.NONE, layer.useScale() ? 1 : 0);
        }
        return new DotScores(layer.useScale());
    }

    private static AttentionScores scores(AdditiveAttention layer) {
        return new TanhScores(TanhScores.NONE, layer.useScale() ? 0 : TanhScores.NONE, TanhScores.NONE);
    }
}
