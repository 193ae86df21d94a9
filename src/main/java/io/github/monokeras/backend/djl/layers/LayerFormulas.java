package io.github.monokeras.backend.djl.layers;

import io.github.monokeras.layers.Layer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** From the description of a layer to its formula. */
public final class LayerFormulas {

    private static final LayerFormulas ALL = new LayerFormulas();

    private final Map<Class<? extends Layer>, Function<Layer, LayerFormula>> formulas = new HashMap<>();

    private LayerFormulas() {
        CoreFormulas.addTo(this);
        AttentionFormulas.addTo(this);
        ConvolutionFormulas.addTo(this);
        ImageFormulas.addTo(this);
        MergingFormulas.addTo(this);
        NormalizationFormulas.addTo(this);
        PoolingFormulas.addTo(this);
        PreprocessingFormulas.addTo(this);
        RecurrentFormulas.addTo(this);
        RegularizationFormulas.addTo(this);
        ReshapingFormulas.addTo(this);
    }

    /**
     * Returns the formula of a built layer, one for each network.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LayerFormula of(Layer layer) {
        if (layer instanceof DjlLayer<?> own) {
            return own::forward;
        }
        Function<Layer, LayerFormula> formula = ALL.formulas.get(layer.getClass());
        if (formula == null) {
            throw new IllegalArgumentException("DjlBackend: layer must be one that it knows, got " + layer);
        }
        return formula.apply(layer);
    }

    /** Adds the formula of a layer. */
    <L extends Layer> LayerFormulas add(Class<L> type, Function<L, LayerFormula> formula) {
        formulas.put(type, layer -> formula.apply(type.cast(layer)));
        return this;
    }
}
