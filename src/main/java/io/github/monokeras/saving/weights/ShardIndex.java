package io.github.monokeras.saving.weights;

import com.google.gson.GsonBuilder;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.monokeras.saving.InvalidFileException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The index of weights in several files:
 * {@code {"metadata": {"total_size": 96.0}, "weight_map": {"/layers/dense/vars": ["m_00000.weights.h5"]}}}, where a list of
 * one file may be the file itself.
 */
final class ShardIndex {

    /** Names of attributes and classes, the last of them {@code vars} and no other; 64 are more than any model nests. */
    private static final Pattern PATH = Pattern.compile("(/(?!vars/)\\w{1,200}){0,64}/vars");

    private static final Pattern FILE = Pattern.compile("[^/\\\\:\\x00-\\x1f]{1,200}\\.weights\\.h5");

    private ShardIndex() {}

    /** Reads which files each group is in. */
    static Map<String, List<String>> parse(String index) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        try (JsonReader json = new JsonReader(new StringReader(index))) {
            json.beginObject();
            while (json.hasNext()) {
                if (json.nextName().equals("weight_map")) {
                    json.beginObject();
                    while (json.hasNext()) {
                        files.put(
                                matching(PATH, json.nextName(), "a group must be a path of names that ends in /vars"),
                                files(json));
                    }
                    json.endObject();
                } else {
                    json.skipValue();
                }
            }
            json.endObject();
        } catch (IOException | IllegalStateException broken) {
            throw new InvalidFileException(
                    "weights.json: must be a JSON object with weight_map, which names the files of each group, got other text",
                    broken);
        }
        return files;
    }

    /** Writes which files each group is in. */
    static String write(Map<String, Set<String>> files, long totalSize) {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("metadata", Map.of("total_size", (double) totalSize));
        index.put("weight_map", files);
        return new GsonBuilder().setPrettyPrinting().create().toJson(index);
    }

    private static List<String> files(JsonReader json) throws IOException {
        List<String> files = new ArrayList<>();
        boolean isList = json.peek() == JsonToken.BEGIN_ARRAY;
        if (isList) {
            json.beginArray();
        }
        while (isList ? json.hasNext() : files.isEmpty()) {
            files.add(matching(FILE, json.nextString(), "a file must be one beside it that ends in .weights.h5"));
        }
        if (isList) {
            json.endArray();
        }
        return files;
    }

    private static String matching(Pattern pattern, String text, String rule) {
        if (!pattern.matcher(text).matches()) {
            throw new InvalidFileException("weights.json: %s, got \"%s\"".formatted(rule, Quote.of(text)));
        }
        return text;
    }
}
