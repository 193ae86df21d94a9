package io.github.monokeras.onnx;

import io.github.monokeras.layers.IntegerLookup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** The index of a number in a vocabulary, by the operation {@code LabelEncoder} of ONNX's machine learning set. */
final class LookupFormula {

    private LookupFormula() {}

    /** Returns the indices of numbers, or turns indices back into numbers. */
    static String indices(IntegerLookup layer, OnnxGraph graph, String x) {
        Map<String, Object> options = layer.getConfig();
        boolean isInverse = Boolean.TRUE.equals(options.get("invert"));
        Object oovIndices = options.get("num_oov_indices");
        if (!isInverse && !Integer.valueOf(1).equals(oovIndices)) {
            throw OnnxCall.refused(
                    layer,
                    "which gives all numbers beyond the vocabulary the same index; set numOovIndices to 1, not %s"
                            .formatted(oovIndices));
        }
        Set<Long> keys = new LinkedHashSet<>();
        if (isInverse) {
            LongStream.range(0, layer.vocabularySize()).forEach(keys::add);
        } else {
            keys.addAll(layer.getVocabulary(false));
            if (options.get("mask_token") instanceof Number mask) {
                keys.add(mask.longValue());
            }
        }
        List<Long> values = keys.stream().map(layer::index).toList();
        String found = graph.node("LabelEncoder", graph.toInt(x))
                .domain(OnnxExport.MACHINE_LEARNING)
                .longs("keys_int64s", keys)
                .longs("values_int64s", values)
                .integer("default_int64", layer.index((double) absent(keys)))
                .output();
        return graph.toFloat(found);
    }

    /** Returns a number that is not among the keys. */
    private static long absent(Set<Long> keys) {
        return LongStream.iterate(-1, number -> number - 1)
                .filter(number -> !keys.contains(number))
                .findFirst()
                .orElseThrow();
    }
}
