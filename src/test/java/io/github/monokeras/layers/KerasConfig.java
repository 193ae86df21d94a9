package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** Compares a layer's options with those that real Keras wrote of one that is made in the same way. */
final class KerasConfig {

    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    private KerasConfig() {}

    /** Compares all but the name, the precision, and whether the layer is trainable: Keras leaves that out of some. */
    static void requireSame(Layer layer, JsonElement expected) {
        assertThat(comparable(GSON.toJsonTree(layer.getConfig()))).isEqualTo(comparable(expected));
    }

    private static JsonElement comparable(JsonElement element) {
        if (element instanceof JsonArray array) {
            JsonArray all = new JsonArray();
            array.forEach(each -> all.add(comparable(each)));
            return all;
        }
        if (element instanceof JsonObject object) {
            JsonObject all = new JsonObject();
            object.asMap().forEach((key, value) -> all.add(key, comparable(value)));
            List.of("name", "dtype", "trainable").forEach(all::remove);
            return all;
        }
        return element instanceof JsonPrimitive number && number.isNumber()
                ? new JsonPrimitive(number.getAsDouble())
                : element;
    }
}
