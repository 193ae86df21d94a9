package io.github.monokeras.saving.config;

import com.google.gson.JsonObject;
import io.github.monokeras.layers.Layer;

/** Whoever knows models: reads and writes those that lie inside a layer, as in {@code TimeDistributed}. */
public interface InnerModels {

    /**
     * Makes the model that a serialized object of the class {@code Sequential}, {@code Functional} or {@code Model} says.
     *
     * @throws io.github.monokeras.saving.InvalidFileException if the object makes no sense
     */
    Layer read(JsonObject object);

    /** Writes a model as a serialized object. */
    JsonObject write(Layer model);
}
