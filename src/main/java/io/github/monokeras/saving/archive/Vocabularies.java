package io.github.monokeras.saving.archive;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.tensor.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings what lookups have learned, which Keras keeps in files of their own, into their configs.
 *
 * <p>A layer's place is named as that of its weights: by its class and how many of it came before in the same model.
 */
public final class Vocabularies {

    private static final Set<String> LOOKUPS = Set.of("TextVectorization", "StringLookup", "IntegerLookup");

    private final KerasArchive archive;

    private Vocabularies(KerasArchive archive) {
        this.archive = archive;
    }

    /** Completes the config of a model, and of those inside it. */
    public static void complete(JsonObject model, KerasArchive archive) {
        new Vocabularies(archive).completeLayers(model, "");
    }

    private void completeLayers(JsonObject model, String place) {
        if (!(model.get("config") instanceof JsonObject config)
                || !(config.get("layers") instanceof JsonArray layers)) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (JsonElement element : layers) {
            if (element instanceof JsonObject layer
                    && layer.get("class_name") != null
                    && layer.get("class_name").isJsonPrimitive()) {
                String className = layer.get("class_name").getAsString();
                String stem = AutoNames.snakeCase(className);
                int before = counts.merge(stem, 1, Integer::sum) - 1;
                String own = place + "layers/" + (before == 0 ? stem : stem + "_" + before);
                if (LOOKUPS.contains(className)) {
                    completeLookup(layer, own);
                } else {
                    completeLayers(layer, own + "/");
                }
            }
        }
    }

    private void completeLookup(JsonObject layer, String place) {
        String text = archive.assets().get(place + "/vocabulary.txt");
        if (text == null || !(layer.get("config") instanceof JsonObject config)) {
            return;
        }
        boolean numbers = "IntegerLookup".equals(layer.get("class_name").getAsString());
        JsonArray vocabulary = new JsonArray();
        for (String token : text.split("\n", -1)) {
            if (numbers) {
                vocabulary.add(number(place, token));
            } else {
                vocabulary.add(token);
            }
        }
        config.add("vocabulary", vocabulary);
        weights(place).ifPresent(weights -> {
            JsonArray written = new JsonArray();
            Tensor values = weights.values();
            for (int i = 0; i < values.size(); i++) {
                written.add(values.getFlat(i));
            }
            config.add("idf_weights", written);
        });
    }

    private Optional<Hdf5Dataset> weights(String place) {
        Hdf5Group root = archive.weights();
        return root.dataset(place + "/vars/idf_weights")
                .or(() -> root.dataset(place + "/_lookup_layer/vars/idf_weights"));
    }

    private static long number(String place, String token) {
        try {
            return Long.parseLong(token.strip());
        } catch (NumberFormatException refused) {
            throw new InvalidFileException(
                    "%s/vocabulary.txt must hold whole numbers, got \"%s\"".formatted(place, token), refused);
        }
    }
}
