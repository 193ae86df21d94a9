package io.github.monokeras.onnx;

import io.github.monokeras.layers.Layer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** From the description of a layer to its formula in ONNX's operations. */
final class OnnxFormulas {

    private static final OnnxFormulas ALL = new OnnxFormulas();

    private final Map<Class<? extends Layer>, Function<Layer, OnnxFormula>> formulas = new HashMap<>();

    private OnnxFormulas() {
        CoreFormulas.addTo(this);
        AttentionFormulas.addTo(this);
        CategoryFormulas.addTo(this);
        ConvolutionFormulas.addTo(this);
        ImageFormulas.addTo(this);
        MergingFormulas.addTo(this);
        NormalizationFormulas.addTo(this);
        PoolingFormulas.addTo(this);
        RegularizationFormulas.addTo(this);
        ReshapingFormulas.addTo(this);
        SequenceFormulas.addTo(this);
    }

    /**
     * Returns the formula of a built layer.
     *
     * @throws IllegalArgumentException if ONNX has no operations for it
     */
    static OnnxFormula of(Layer layer) {
        Function<Layer, OnnxFormula> formula = ALL.formulas.get(layer.getClass());
        if (formula == null) {
            throw OnnxCall.refused(layer, "which has no operations for it; leave it out of the exported model");
        }
        return formula.apply(layer);
    }

    /** Adds the formula of a layer. */
    <L extends Layer> OnnxFormulas add(Class<L> type, Function<L, OnnxFormula> formula) {
        formulas.put(type, layer -> formula.apply(type.cast(layer)));
        return this;
    }
}
