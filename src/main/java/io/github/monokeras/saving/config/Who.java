package io.github.monokeras.saving.config;

import com.google.gson.JsonPrimitive;

/** What things are called in messages. */
final class Who {

    private Who() {}

    /** Returns a layer's class and name, as {@code Dense "hidden"}. */
    static String layer(SerializedObject layer) {
        return layer.config().get("name") instanceof JsonPrimitive name
                ? "%s \"%s\"".formatted(layer.className(), name.getAsString())
                : layer.className();
    }
}
