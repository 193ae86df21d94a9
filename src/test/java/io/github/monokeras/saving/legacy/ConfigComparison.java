package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lists in what an upgraded config differs from what Keras 3 writes of the same model, beside what it may. */
final class ConfigComparison {

    /** What Keras 3 writes and Keras 2 had not, all at its default in what is compared. */
    private static final Set<String> NEWER = Set.of(
            "input_axes",
            "output_axes",
            "quantization_config",
            "synchronized",
            "renorm",
            "renorm_clipping",
            "renorm_momentum",
            "zero_output_for_mask",
            "seed",
            "backward_layer",
            "rms_scaling",
            "use_gate",
            "sliding_window",
            "flash_attention",
            "run_eagerly",
            "steps_per_execution",
            "jit_compile",
            "loss_scale_factor",
            "gradient_accumulation_steps");

    /** What Keras 3 writes of a model, and of a tensor; and the names that nobody gave. */
    private static final Set<String> UNIMPORTANT = Set.of(
            "/config/trainable",
            "/config/dtype",
            "/config/shape",
            "/optimizer/config/name",
            "/learning_rate/config/name");

    /** Arguments of a call that are as if they were not there. */
    private static final Set<JsonElement> LEFT = Set.of(JsonNull.INSTANCE, new JsonPrimitive(false));

    private final List<String> differences = new ArrayList<>();

    private ConfigComparison() {}

    static List<String> differences(JsonElement ours, JsonElement theirs) {
        ConfigComparison comparison = new ConfigComparison();
        comparison.compare("", ours, theirs);
        return comparison.differences;
    }

    private void compare(String path, JsonElement ours, JsonElement theirs) {
        JsonElement one = plain(ours);
        JsonElement other = plain(theirs);
        if (path.endsWith("/input_layers") || path.endsWith("/output_layers")) {
            one = list(one);
            other = list(other);
        }
        if (one instanceof JsonObject mine && other instanceof JsonObject keras) {
            objects(path, mine, keras);
        } else if (one instanceof JsonArray mine && other instanceof JsonArray keras && mine.size() == keras.size()) {
            for (int i = 0; i < mine.size(); i++) {
                compare(path + "/" + i, mine.get(i), keras.get(i));
            }
        } else if (!same(path, one, other)) {
            differences.add(path + ": " + one + " and " + other);
        }
    }

    private void objects(String path, JsonObject ours, JsonObject theirs) {
        Set<String> keys = new TreeSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        for (String key : keys) {
            String inner = path + "/" + key;
            if (!ours.has(key)) {
                boolean left = path.endsWith("/kwargs") && LEFT.contains(theirs.get(key));
                if (!left && !NEWER.contains(key) && UNIMPORTANT.stream().noneMatch(inner::endsWith)) {
                    differences.add(inner + ": missing, Keras has " + theirs.get(key));
                }
            } else if (!theirs.has(key)) {
                // The golden file has left out the shape with which a model was built.
                if (!ours.get(key).isJsonNull() && !key.equals("build_input_shape")) {
                    differences.add(inner + ": unknown to Keras, " + ours.get(key));
                }
            } else {
                compare(inner, ours.get(key), theirs.get(key));
            }
        }
    }

    /** A dtype by its name. */
    private static JsonElement plain(JsonElement element) {
        if (element instanceof JsonObject object
                && object.has("class_name")
                && object.get("class_name").getAsString().equals("DTypePolicy")) {
            return object.getAsJsonObject("config").get("name");
        }
        return element;
    }

    /** Keras 3 writes a single reference without a list around it. */
    private static JsonElement list(JsonElement element) {
        if (element instanceof JsonArray array
                && !array.isEmpty()
                && array.get(0).isJsonPrimitive()) {
            JsonArray list = new JsonArray();
            list.add(array);
            return list;
        }
        return element;
    }

    private static boolean same(String path, JsonElement one, JsonElement other) {
        if (one.equals(other)) {
            return true;
        }
        if (isNumber(one) && isNumber(other)) {
            // TensorFlow counted axes from the front, and rounded to float32.
            boolean last = path.contains("/axis") && other.getAsInt() == -1 && one.getAsInt() > 0;
            return last || one.getAsFloat() == other.getAsFloat();
        }
        if (path.endsWith("/ema_overwrite_frequency")) {
            return other.isJsonNull();
        }
        String text = one.toString().replace("\"", "");
        String keras = other.toString().replace("\"", "");
        if (path.endsWith("/layer/config/name")) {
            return keras.equals("forward_" + text);
        }
        if (path.endsWith("/layers/0/config/name")) {
            return keras.startsWith("input_layer") && text.endsWith("_input");
        }
        return text.equals(ConfigUpgrade.HARD_SIGMOID) && keras.equals("hard_sigmoid");
    }

    private static boolean isNumber(JsonElement element) {
        return element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber();
    }
}
