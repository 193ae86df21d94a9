package io.github.monokeras.backend.djl.layers;

import io.github.monokeras.layers.Layer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From the description of a layer to its formula. */
public final class LayerFormulas {

    private static final int FAMILIES = 11;

    private static final LayerFormulas ALL = new LayerFormulas();

    private final Map<Class<? extends Layer>, Function<Layer, LayerFormula>> formulas = new HashMap<>();

    private int familiesRead;

    private LayerFormulas() {}

    /**
     * Returns the formula of a built layer, one for each network.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LayerFormula of(Layer layer) {
        if (layer instanceof DjlLayer<?> own) {
            return own::forward;
        }
        Function<Layer, LayerFormula> formula = ALL.find(layer.getClass());
        if (formula == null) {
            throw new IllegalArgumentException("DjlBackend: layer must be one that it knows, got " + layer);
        }
        return formula.apply(layer);
    }

    private synchronized @Nullable Function<Layer, LayerFormula> find(Class<? extends Layer> type) {
        while (!formulas.containsKey(type) && familiesRead < FAMILIES) {
            readFamily(familiesRead++);
        }
        return formulas.get(type);
    }

    /** Reads one family, those of most networks first; all of them take a twentieth of a second, and most programs need two. */
    private void readFamily(int index) {
        switch (index) {
            case 0 -> CoreFormulas.addTo(this);
            case 1 -> ReshapingFormulas.addTo(this);
            case 2 -> ConvolutionFormulas.addTo(this);
            case 3 -> PoolingFormulas.addTo(this);
            case 4 -> RegularizationFormulas.addTo(this);
            case 5 -> RecurrentFormulas.addTo(this);
            case 6 -> NormalizationFormulas.addTo(this);
            case 7 -> PreprocessingFormulas.addTo(this);
            case 8 -> MergingFormulas.addTo(this);
            case 9 -> AttentionFormulas.addTo(this);
            default -> ImageFormulas.addTo(this);
        }
    }

    /** Adds the formula of a layer. */
    <L extends Layer> LayerFormulas add(Class<L> type, Function<L, LayerFormula> formula) {
        formulas.put(type, layer -> formula.apply(type.cast(layer)));
        return this;
    }
}
