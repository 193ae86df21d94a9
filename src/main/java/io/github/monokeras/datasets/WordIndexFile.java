package io.github.monokeras.datasets;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads which number each word has: an object of JSON. */
final class WordIndexFile {

    private WordIndexFile() {}

    static Map<String, Integer> read(Path path) throws IOException {
        try (Reader reader = Files.newBufferedReader(path)) {
            Map<String, Integer> index =
                    new Gson().fromJson(reader, new TypeToken<LinkedHashMap<String, Integer>>() {});
            if (index == null) {
                throw new IOException("an empty file");
            }
            return Collections.unmodifiableMap(index);
        } catch (JsonParseException other) {
            throw new IOException("no object of JSON with whole numbers", other);
        }
    }
}
