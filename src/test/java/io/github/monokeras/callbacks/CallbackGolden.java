package io.github.monokeras.callbacks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What real Keras's callbacks did, and how to have ours do the same. */
final class CallbackGolden {

    private CallbackGolden() {}

    static JsonObject read() {
        return Golden.read("callbacks");
    }

    static Stream<JsonObject> cases(String kind) {
        return read().getAsJsonArray(kind).asList().stream().map(JsonElement::getAsJsonObject);
    }

    static Map<String, Double> logs(JsonElement logs) {
        Map<String, Double> result = new LinkedHashMap<>();
        logs.getAsJsonObject().entrySet().forEach(entry -> result.put(entry.getKey(), number(entry.getValue())));
        return result;
    }

    /** Reads a number; JSON has no nan and no infinity, for which Python's words stand. */
    static double number(JsonElement value) {
        return switch (value.getAsString()) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> value.getAsDouble();
        };
    }

    static List<String> strings(JsonElement list) {
        return list.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    /** Calls on a callback the method that each of Keras's options has, save_freq as saveFreq. */
    static <T> T with(T callback, JsonObject options) {
        options.entrySet().forEach(option -> set(callback, camelCase(option.getKey()), option.getValue()));
        return callback;
    }

    static String camelCase(String option) {
        StringBuilder name = new StringBuilder();
        for (String word : option.split("_", -1)) {
            name.append(name.length() == 0 ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return name.toString();
    }

    /** Returns what a piece of code warns of. */
    static List<String> warnings(Runnable code) {
        PrintStream console = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            code.run();
        } finally {
            System.setErr(console);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^Warning: ", ""))
                .toList();
    }

    private static void set(Object callback, String name, JsonElement value) {
        Method method = Arrays.stream(callback.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(name) && candidate.getParameterCount() == 1)
                .filter(candidate -> fits(candidate.getParameterTypes()[0], value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(callback.getClass() + " has no " + name));
        try {
            method.invoke(callback, converted(method.getParameterTypes()[0], value));
        } catch (InvocationTargetException thrown) {
            throw (RuntimeException) thrown.getCause();
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean fits(Class<?> type, JsonElement value) {
        if (value.isJsonObject()) {
            return type == Map.class;
        }
        if (value.getAsJsonPrimitive().isString()) {
            return type == String.class;
        }
        boolean numeric = type == int.class || type == double.class;
        return value.getAsJsonPrimitive().isBoolean() ? type == boolean.class : numeric;
    }

    private static Object converted(Class<?> type, JsonElement value) {
        if (type == Map.class) {
            Map<String, String> map = new LinkedHashMap<>();
            value.getAsJsonObject()
                    .entrySet()
                    .forEach(entry -> map.put(entry.getKey(), entry.getValue().getAsString()));
            return map;
        }
        if (type == int.class) {
            return value.getAsInt();
        }
        if (type == double.class) {
            return value.getAsDouble();
        }
        return type == boolean.class ? (Object) value.getAsBoolean() : value.getAsString();
    }
}
