package io.github.monokeras.layers;

import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The rows of one golden file, as they are written in Java. */
public final class LayerRows {

    private final String file;
    private final JsonObject golden;
    private final Map<String, LayerRow> rows = new LinkedHashMap<>();

    /** Reads {@code golden/file.json}. */
    LayerRows(String file) {
        this.file = file;
        golden = Golden.read(file).getAsJsonObject("rows");
    }

    /** Adds a row of one output. */
    public LayerRows add(String name, Function<List<Input>, KerasTensor> call) {
        return addAll(name, inputs -> List.of(call.apply(inputs)));
    }

    /** Adds a row of several outputs. */
    public LayerRows addAll(String name, Function<List<Input>, List<KerasTensor>> call) {
        JsonObject expected = Objects.requireNonNull(golden.getAsJsonObject(name), file + " has no row " + name);
        if (rows.put(name, new LayerRow(name, expected, call)) != null) {
            throw new IllegalStateException(file + " has a row twice: " + name);
        }
        return this;
    }

    /** Returns all rows; each of the golden file must have been added. */
    List<LayerRow> complete() {
        if (!rows.keySet().equals(golden.keySet())) {
            throw new IllegalStateException("%s must have the same rows in both languages: %s and %s"
                    .formatted(file, rows.keySet(), golden.keySet()));
        }
        return List.copyOf(rows.values());
    }
}
