package io.github.monokeras.saving.weights;

import io.github.monokeras.layers.Layer;
import org.jspecify.annotations.Nullable;

/**
 * A layer or a part of one that has a place of its own in Keras's files.
 *
 * @param path where it is, as {@code layers/lstm/cell}; empty for the model itself
 * @param name its name, as {@code lstm_cell}
 * @param holder the layer whose weights are here, or null if there are none, because others inside have them
 */
public record SavedObject(
        String path, String name, @Nullable Layer holder) {

    /** Returns the path of the group that its variables are in, as {@code layers/lstm/cell/vars}. */
    public String varsPath() {
        return path.isEmpty() ? "vars" : path + "/vars";
    }
}
