package io.github.monokeras.callbacks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a run was when its weights were written: Keras's {@code training_metadata.json}.
 *
 * <p>Weights and place are two files, between which a run may be killed. So the place is written first, and says where the
 * weights before were as well; the optimizer's steps tell which of both it is.
 *
 * @param epoch which comes next, or which was not over
 * @param batch of that epoch
 * @param iterations how many steps the optimizer had done, or -1 if nobody said
 * @param before the place before, or null if there was none
 */
record BackedUpEpoch(
        int epoch, int batch, long iterations, @Nullable BackedUpEpoch before) {

    private static final long UNKNOWN = -1;
    private static final int MOST_BYTES = 4096;

    /** Reads a file. */
    static BackedUpEpoch read(Path file) throws IOException {
        try {
            if (Files.size(file) <= MOST_BYTES
                    && JsonParser.parseString(Files.readString(file)) instanceof JsonObject object) {
                JsonElement before = object.get("before");
                return of(object, before instanceof JsonObject earlier ? of(earlier, null) : null);
            }
        } catch (JsonParseException | NumberFormatException damaged) {
            throw new IOException("%s is damaged".formatted(file.getFileName()), damaged);
        }
        throw new IOException("%s is damaged".formatted(file.getFileName()));
    }

    private static BackedUpEpoch of(JsonObject object, @Nullable BackedUpEpoch before) {
        int epoch = (int) number(object, "epoch", UNKNOWN);
        if (epoch < 0) {
            throw new JsonParseException("no epoch");
        }
        return new BackedUpEpoch(
                epoch, (int) number(object, "batch", 0), number(object, "iterations", UNKNOWN), before);
    }

    private static long number(JsonObject object, String name, long otherwise) {
        return object.get(name) instanceof JsonPrimitive number ? number.getAsLong() : otherwise;
    }

    /** Writes a file whole or not at all. */
    void write(Path file) throws IOException {
        JsonObject object = json();
        if (before != null) {
            object.add("before", before.json());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, object.toString().getBytes(StandardCharsets.UTF_8));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private JsonObject json() {
        JsonObject object = new JsonObject();
        object.addProperty("epoch", epoch);
        object.addProperty("batch", batch);
        object.addProperty("iterations", iterations);
        return object;
    }

    /** Returns the place of weights that so many steps led to. */
    BackedUpEpoch after(long steps) {
        return iterations != steps && before != null && before.iterations == steps
                ? Objects.requireNonNull(before)
                : this;
    }
}
