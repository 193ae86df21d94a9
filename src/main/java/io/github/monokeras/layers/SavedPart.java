package io.github.monokeras.layers;

import io.github.monokeras.names.AutoNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a layer that has a place of its own in Keras's files.
 *
 * @param key Keras's name of the attribute, as {@code query_dense}, for a layer of a model {@code layers/dense_1}
 * @param name the name that the part has itself
 * @param layer what the part is; the whole layer if the part has its weights; null if it has no weights and is nothing here
 */
public record SavedPart(String key, String name, @Nullable Layer layer) {

    /** Names a layer that is an attribute of another. */
    static SavedPart of(String key, Layer layer) {
        return new SavedPart(key, layer.name(), layer);
    }

    /**
     * Names layers that are an attribute together, as {@code layers/dense} and {@code layers/dense_1}: each by its class
     * and a number of its own in that class, whatever its name is.
     */
    public static List<SavedPart> numbered(String key, List<? extends Layer> layers) {
        Map<String, Integer> counts = new HashMap<>();
        List<SavedPart> parts = new ArrayList<>();
        for (Layer layer : layers) {
            String stem = AutoNames.snakeCase(layer.className());
            int before = counts.merge(stem, 1, Integer::sum) - 1;
            parts.add(of(key + "/" + stem + (before == 0 ? "" : "_" + before), layer));
        }
        return List.copyOf(parts);
    }
}
