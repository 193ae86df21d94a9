package io.github.monokeras.saving.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.saving.InvalidFileException;
import java.util.stream.Stream;

/**
 * An object as Keras writes it: {@code {"module": …, "class_name": …, "config": {…}, "registered_name": …}}.
 *
 * @param className the name of the class, as {@code Dense}
 * @param config the options
 * @see <a href="https://keras.io/api/models/model_saving_apis/serialization_utils/">Keras: serialization utilities</a>
 */
public record SerializedObject(String className, JsonObject config) {

    /**
     * Reads a serialized object of Keras's own.
     *
     * @param who whose object it is, for messages, as {@code layer} or {@code Dense "hidden": kernel_initializer}
     * @throws InvalidFileException if it is none, or its code is somebody else's: a custom class, or a Python lambda
     */
    public static SerializedObject of(String who, JsonElement element) {
        if (!(element instanceof JsonObject object) || !isString(object.get("class_name"))) {
            throw new InvalidFileException("%s: there must be an object with a class_name, got %s"
                    .formatted(who, ConfigText.shortened(element)));
        }
        String className = object.get("class_name").getAsString();
        JsonElement config = object.get("config");
        String whose = config instanceof JsonObject options && isString(options.get("name"))
                ? "%s: \"%s\"".formatted(who, options.get("name").getAsString())
                : who;
        if (className.equals("__lambda__") || className.equals("Lambda")) {
            throw new InvalidFileException("%s: a %s holds Python code, which is not run; write the model without it"
                    .formatted(whose, className));
        }
        requireOfKeras(whose, className, object);
        if (config != null && !config.isJsonNull() && !(config instanceof JsonObject)) {
            throw new InvalidFileException("%s: the config of a %s must be an object, got %s"
                    .formatted(whose, className, ConfigText.shortened(config)));
        }
        return new SerializedObject(className, config instanceof JsonObject options ? options : new JsonObject());
    }

    private static void requireOfKeras(String who, String className, JsonObject object) {
        JsonElement registered = object.get("registered_name");
        if (isString(registered) && registered.getAsString().contains(">")) {
            throw new InvalidFileException(
                    "%s: %s is a custom class, which cannot be made from a file; only those of Keras can"
                            .formatted(who, registered.getAsString()));
        }
        JsonElement module = object.get("module");
        if (isString(module) && !isOfKeras(module.getAsString())) {
            throw new InvalidFileException(
                    "%s: %s of %s is a custom class, which cannot be made from a file; only those of Keras can"
                            .formatted(who, className, module.getAsString()));
        }
    }

    private static boolean isOfKeras(String module) {
        return Stream.of("keras", "tensorflow.keras", "tensorflow.python.keras", "tf_keras", "keras_core", "builtins")
                .anyMatch(name -> module.equals(name) || module.startsWith(name + "."));
    }

    private static boolean isString(JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isString();
    }
}
