package io.github.monokeras.saving.legacy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.monokeras.Golden;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files that real Keras 2 and 3 wrote: {@code golden/legacy_files.py} says what they are. */
final class LegacyFiles {

    private static final JsonObject GOLDEN = Golden.read("legacy_files");

    private LegacyFiles() {}

    /** Lists the names of the files. */
    static Stream<String> names() {
        return List.copyOf(GOLDEN.getAsJsonObject("files").keySet()).stream();
    }

    /** Returns the model that a file is of. */
    static String modelOf(String file) {
        return file.substring(0, file.indexOf('.'));
    }

    /** Returns what the program wrote beside a file. */
    static JsonObject golden(String file) {
        return GOLDEN.getAsJsonObject("files").getAsJsonObject(file);
    }

    /** Returns what Keras 3 writes of a model today, or null if the model is one of Keras 2 alone. */
    static JsonObject today(String model) {
        JsonElement today = GOLDEN.getAsJsonObject("keras3").get(model);
        return today == null ? null : today.getAsJsonObject();
    }

    static String version(String file) {
        return golden(file).get("keras_version").getAsString();
    }

    /** Reads a file. */
    static Hdf5Group read(String file) {
        try (InputStream resource = LegacyFiles.class.getResourceAsStream("/golden/legacy/" + file)) {
            return Hdf5Reader.read(
                    ByteBuffer.wrap(Objects.requireNonNull(resource, file).readAllBytes()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads a config among the attributes of a file. */
    static JsonObject config(Hdf5Group file, String attribute) {
        return JsonParser.parseString((String) file.attributes().get(attribute)).getAsJsonObject();
    }

    /** Reads the group of a file in which the weights of a model are. */
    static Hdf5Group weights(Hdf5Group file) {
        return file.group("model_weights").orElseThrow();
    }
}
