package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.saving.InvalidFileException;
import java.util.List;

/** Gives the options of Keras 2's layers the names that they have in Keras 3, and drops those without a meaning there. */
final class Keras2Options {

    /** About how TensorFlow computed, not what. */
    private static final List<String> GONE = List.of(
            "batch_input_shape",
            "input_dtype",
            "input_length",
            "implementation",
            "time_major",
            "fused",
            "virtual_batch_size",
            "query_shape",
            "key_shape",
            "value_shape",
            "softmax_robust_masking");

    private Keras2Options() {}

    /** Renames the options of a layer of the class that the file names; other layers' are left as they are. */
    static void rename(String className, JsonObject config, String who) {
        if (className.equals("InputLayer")) {
            Members.rename(config, "batch_input_shape", "batch_shape");
            Members.rename(config, "input_dtype", "dtype");
        }
        GONE.forEach(config::remove);
        switch (className) {
            case "LeakyReLU" -> Members.rename(config, "alpha", "negative_slope");
            case "ThresholdedReLU" -> Members.rename(config, "theta", "threshold");
            case "BatchNormalization", "BatchNormalizationV1", "BatchNormalizationV2", "SyncBatchNormalization" ->
                onlyAxis(config, who);
            case "Attention", "AdditiveAttention" -> refuse(config, "causal", who);
            case "Embedding" -> floatDtype(config);
            default -> {
                if (className.startsWith("Depthwise")
                        || className.startsWith("Separable")
                        || className.endsWith("Transpose")) {
                    onlyOneGroup(config, who);
                }
            }
        }
        if (className.startsWith("Separable")) {
            // What the layer has from its superclass, and uses nowhere.
            List.of("kernel_initializer", "kernel_regularizer", "kernel_constraint")
                    .forEach(config::remove);
        }
    }

    /** TensorFlow wrote the axis as a list of one, and could have written more. */
    private static void onlyAxis(JsonObject config, String who) {
        JsonElement axis = config.get("axis");
        if (axis instanceof JsonArray axes) {
            if (axes.size() != 1) {
                throw new InvalidFileException(
                        "%s: axis must be one, got %s".formatted(who, Members.shown(axes.toString())));
            }
            config.add("axis", axes.get(0));
        }
    }

    private static void refuse(JsonObject config, String option, String who) {
        if (Members.isTrue(config, option)) {
            throw new InvalidFileException(
                    "%s: %s must be false, got true; Keras 3 has it as an argument of the call".formatted(who, option));
        }
        config.remove(option);
    }

    private static void onlyOneGroup(JsonObject config, String who) {
        JsonElement groups = config.remove("groups");
        if (groups != null && Members.integer(groups, who + ", groups") != 1) {
            throw new InvalidFileException("%s: groups must be 1, got %s".formatted(who, groups));
        }
    }

    /** Some versions wrote the dtype of the indices. */
    private static void floatDtype(JsonObject config) {
        String dtype = Members.textOrNull(config, "dtype");
        if (dtype != null && dtype.startsWith("int")) {
            config.addProperty("dtype", "float32");
        }
    }
}
