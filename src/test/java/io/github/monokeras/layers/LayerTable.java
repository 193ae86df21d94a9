package io.github.monokeras.layers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The table of layers, options and input shapes that the tests of descriptions, values, gradients and training walk. */
public final class LayerTable {

    private static final Map<String, Consumer<LayerRows>> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("layers_core", CoreRows::addTo);
        FAMILIES.put("layers_pooling", PoolingRows::addTo);
        FAMILIES.put("layers_reshaping", ReshapingRows::addTo);
        FAMILIES.put("layers_normalization", NormalizationRows::addTo);
        FAMILIES.put("layers_regularization", RegularizationRows::addTo);
        FAMILIES.put("layers_convolution", ConvolutionRows::addTo);
        FAMILIES.put("layers_convolution_transpose", TransposedConvolutionRows::addTo);
        FAMILIES.put("layers_preprocessing", PreprocessingRows::addTo);
        FAMILIES.put("layers_images", ImageRows::addTo);
        FAMILIES.put("layers_merging", MergingRows::addTo);
        FAMILIES.put("layers_attention", AttentionRows::addTo);
        FAMILIES.put("layers_recurrent", RecurrentRows::addTo);
        FAMILIES.put("layers_embedding", EmbeddingRows::addTo);
        FAMILIES.put("layers_wrappers", WrapperRows::addTo);
    }

    private LayerTable() {}

    /** Returns all rows. */
    public static Stream<LayerRow> rows() {
        return FAMILIES.keySet().stream().flatMap(family -> rows(family).stream());
    }

    private static List<LayerRow> rows(String family) {
        LayerRows rows = new LayerRows(family);
        FAMILIES.get(family).accept(rows);
        return rows.complete();
    }
}
