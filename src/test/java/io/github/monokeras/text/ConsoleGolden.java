package io.github.monokeras.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the Keras of one style printed, as the programs beside the files recorded it. */
final class ConsoleGolden {
    private final TextStyle style;
    private final JsonObject content;

    private ConsoleGolden(TextStyle style, String file) {
        this.style = style;
        this.content = read("/golden/" + file);
    }

    static List<ConsoleGolden> both() {
        return List.of(
                new ConsoleGolden(TextStyle.KERAS_2, "console_text_keras2.json"),
                new ConsoleGolden(TextStyle.KERAS_3, "console_text.json"));
    }

    /** Returns every case of one kind, from both files. */
    static Stream<Case> cases(String kind) {
        return both().stream()
                .flatMap(golden -> golden.array(kind).asList().stream()
                        .map(element -> new Case(golden.style, kind, element.getAsJsonObject())));
    }

    /** Returns what Python wrote for numbers, each with the bits of its double. */
    static List<String[]> numbers(String kind) {
        return new ConsoleGolden(TextStyle.KERAS_3, "console_text.json")
                .array(kind).asList().stream()
                        .map(element -> element.getAsString().split(" "))
                        .toList();
    }

    static Map<String, Double> logs(JsonElement logs) {
        Map<String, Double> result = new LinkedHashMap<>();
        logs.getAsJsonObject()
                .entrySet()
                .forEach(entry -> result.put(entry.getKey(), entry.getValue().getAsDouble()));
        return result;
    }

    private JsonArray array(String kind) {
        return content.getAsJsonArray(kind);
    }

    private static JsonObject read(String path) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ConsoleGolden.class.getResourceAsStream(path), path), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One thing that Keras printed, and what it was given. */
    record Case(TextStyle style, String kind, JsonObject content) {
        String text() {
            return content.get("text").getAsString();
        }

        int number(String key) {
            return content.get(key).getAsInt();
        }

        @Override
        public String toString() {
            String name = content.has("name") ? content.get("name").getAsString() : content.toString();
            return style + " " + kind + ": " + name.substring(0, Math.min(60, name.length()));
        }
    }
}
