package io.github.monokeras.saving.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** Configurations of the two languages, made alike where they differ by nature. */
final class AlikeConfig {

    private AlikeConfig() {}

    /**
     * Leaves out the precision, names, which are counted, and what belongs to models; an {@code 1} is a {@code 1.0}, and Keras
     * keeps some factors as float32.
     */
    static JsonElement of(JsonElement value) {
        JsonElement element = value == null ? JsonNull.INSTANCE : SpecialValues.plain(value);
        if (element instanceof JsonArray array) {
            JsonArray all = new JsonArray();
            array.forEach(each -> all.add(of(each)));
            return all;
        }
        if (element instanceof JsonObject object) {
            JsonObject all = new JsonObject();
            object.keySet().stream()
                    .filter(key -> !List.of(
                                    "name",
                                    "dtype",
                                    "build_config",
                                    "shared_object_id",
                                    "trainable",
                                    "quantization_config")
                            .contains(key))
                    .forEach(key -> all.add(key, of(object.get(key))));
            return all;
        }
        if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
            return new JsonPrimitive((double) primitive.getAsFloat());
        }
        return element;
    }
}
