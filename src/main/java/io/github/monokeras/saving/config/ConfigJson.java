package io.github.monokeras.saving.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.regularizers.Regularizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of a layer as JSON. */
final class ConfigJson {

    private static final Map<String, Class<?>> FAMILIES = Map.of(
            "keras.initializers", Initializer.class,
            "keras.regularizers", Regularizer.class,
            "keras.constraints", Constraint.class);

    private ConfigJson() {}

    /** Turns numbers, strings, lists and maps to JSON. */
    static JsonElement of(@Nullable Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((name, each) -> object.add(String.valueOf(name), of(each)));
            return object;
        }
        if (value instanceof Iterable<?> list) {
            JsonArray array = new JsonArray();
            list.forEach(each -> array.add(of(each)));
            return array;
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        return value instanceof Boolean truth ? new JsonPrimitive(truth) : new JsonPrimitive(value.toString());
    }

    /** Makes a serialized object. */
    static JsonObject object(String module, String className, JsonObject config) {
        JsonObject object = new JsonObject();
        object.addProperty("module", module);
        object.addProperty("class_name", className);
        object.add("config", config);
        object.add("registered_name", JsonNull.INSTANCE);
        return object;
    }

    /** Refuses initializers and the like that are none of Keras's. */
    static void requireKnown(String who, JsonObject config) {
        for (Map.Entry<String, JsonElement> option : config.entrySet()) {
            if (option.getValue() instanceof JsonObject object
                    && object.get("module") instanceof JsonPrimitive module) {
                Class<?> family = FAMILIES.get(module.getAsString());
                if (family != null
                        && !KerasClasses.has(family, object.get("class_name").getAsString())) {
                    throw new IllegalArgumentException(
                            "%s: %s is code of one's own, which no file can hold; replace it to save the model"
                                    .formatted(who, option.getKey()));
                }
            }
        }
    }
}
