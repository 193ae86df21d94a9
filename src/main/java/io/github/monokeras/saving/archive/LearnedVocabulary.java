package io.github.monokeras.saving.archive;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.layers.IntegerLookup;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.TokenLookup;
import java.util.List;

/**
 * Writes what a lookup has learned into its config, as if it had been given: Keras itself keeps it in a file of its own, and
 * takes it from either.
 */
public final class LearnedVocabulary {

    private LearnedVocabulary() {}

    /** Completes the serialized form of a layer, if it is a lookup that knows its vocabulary. */
    public static void addTo(JsonObject serialized, Layer layer) {
        JsonObject config = serialized.getAsJsonObject("config");
        if (layer instanceof TokenLookup<?> lookup) {
            List<String> tokens = lookup.getVocabulary(false);
            if (!tokens.isEmpty()) {
                add(config, tokens.stream().map(JsonPrimitive::new).toList());
                addWeights(config, lookup.weights(), lookup.vocabularySize(), tokens.size());
            }
        } else if (layer instanceof IntegerLookup lookup && layer.getConfig().get("vocabulary_size") != null) {
            List<Long> tokens = lookup.getVocabulary(false);
            add(config, tokens.stream().map(JsonPrimitive::new).toList());
            addWeights(config, lookup.weights(), lookup.vocabularySize(), tokens.size());
        }
    }

    private static void add(JsonObject config, List<JsonPrimitive> tokens) {
        JsonArray vocabulary = new JsonArray();
        tokens.forEach(vocabulary::add);
        config.add("vocabulary", vocabulary);
    }

    /** The tokens stand behind the indices that are the lookup's own. */
    private static void addWeights(JsonObject config, double[] weights, int size, int tokens) {
        if (weights.length >= size) {
            JsonArray written = new JsonArray();
            for (int i = size - tokens; i < size; i++) {
                written.add(weights[i]);
            }
            config.add("idf_weights", written);
        }
    }
}
