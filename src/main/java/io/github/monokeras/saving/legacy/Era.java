package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which Keras wrote a file.
 *
 * @param major 1, 2 or 3
 * @param minor the second number of its version, 0 if nobody said
 * @param tensorFlow whether Keras 2 was the one inside TensorFlow, whose defaults are others
 */
record Era(int major, int minor, boolean tensorFlow) {

    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?.*", Pattern.DOTALL);
    private static final Set<String> OF_KERAS_1 =
            Set.of("nb_filter", "border_mode", "inner_activation", "W_regularizer", "dim_ordering", "input_dtype");
    private static final Set<String> OF_KERAS_3 = Set.of("batch_shape", "keras_history");

    /** Reads a version, as {@code 2.2.4-tf}; if there is none, tells it from the words of the config. */
    static Era of(@Nullable String version, JsonElement config) {
        Matcher matcher = VERSION.matcher(version == null ? "" : version.strip());
        if (!matcher.matches()) {
            return guess(config);
        }
        int major = Integer.parseInt(matcher.group(1));
        int minor = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return new Era(
                major, minor, major == 2 && (minor >= 4 || matcher.group().endsWith("-tf")));
    }

    private static Era guess(JsonElement config) {
        Set<String> keys = new HashSet<>();
        collect(config, keys);
        if (!Collections.disjoint(keys, OF_KERAS_1)) {
            return new Era(1, 0, false);
        }
        return new Era(Collections.disjoint(keys, OF_KERAS_3) ? 2 : 3, 0, false);
    }

    private static void collect(JsonElement element, Set<String> keys) {
        if (element instanceof JsonArray array) {
            array.forEach(inner -> collect(inner, keys));
        } else if (element instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> member : object.entrySet()) {
                keys.add(member.getKey());
                collect(member.getValue(), keys);
            }
        }
    }

    /** Says whether it was Keras 1. */
    boolean isKeras1() {
        return major <= 1;
    }

    /** Says whether it was Keras 3, whose names are those of today. */
    boolean isKeras3() {
        return major >= 3;
    }
}
