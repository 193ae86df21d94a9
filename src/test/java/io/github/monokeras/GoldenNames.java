package io.github.monokeras;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Which names real Keras was asked for, and what it made of them. */
public final class GoldenNames {

    private GoldenNames() {}

    /** Returns each name that Keras knows in a family, as {@code losses}, with what it stands for. */
    public static Stream<Arguments> known(String family) {
        return asked(family)
                .filter(golden -> golden.has("is"))
                .map(golden -> Arguments.of(
                        golden.get("identifier").getAsString(), golden.get("is").getAsString()));
    }

    /** Returns each name that Keras refused in a family. */
    public static Stream<String> refused(String family) {
        return asked(family)
                .filter(golden -> golden.has("error"))
                .map(golden -> golden.get("identifier").getAsString());
    }

    /** Returns the options, with their defaults, of something that Keras made with nothing but what it requires. */
    public static JsonObject config(String name) {
        return Golden.read("pieces").getAsJsonObject("configs").getAsJsonObject(name);
    }

    private static Stream<JsonObject> asked(String family) {
        return Golden.read("pieces").getAsJsonObject("names").getAsJsonArray(family).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(golden -> !golden.get("identifier").isJsonNull());
    }
}
