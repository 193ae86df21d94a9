package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.saving.InvalidFileException;
import java.util.List;
import java.util.Map;

/** Turns Keras 1's one merging layer, which has a mode, into the layer that has this mode's name today. */
final class Keras1Merge {

    private static final Map<String, String> LAYERS = Map.of(
            "sum", "Add", "mul", "Multiply", "ave", "Average", "max", "Maximum", "concat", "Concatenate", "dot", "Dot");

    private Keras1Merge() {}

    /** Changes the config of a merging layer, and returns its class. */
    static String upgrade(JsonObject config, String who) {
        JsonElement mode = config.remove("mode");
        String className = Members.isText(mode) ? LAYERS.get(mode.getAsString()) : null;
        boolean raw = Members.lacks(config, "mode_type") || Members.is(config.get("mode_type"), "raw");
        if (className == null || !raw) {
            throw new InvalidFileException("%s: mode must be one of sum, mul, concat, ave, dot, max, got %s"
                    .formatted(who, Members.shown(String.valueOf(mode))));
        }
        JsonElement axis = config.remove("concat_axis");
        if (className.equals("Concatenate")) {
            config.add("axis", axis);
        }
        JsonElement axes = config.remove("dot_axes");
        if (className.equals("Dot")) {
            config.add("axes", flat(axes));
        }
        for (String gone : List.of(
                "mode_type",
                "output_shape",
                "output_shape_type",
                "output_mask",
                "output_mask_type",
                "arguments",
                "layers",
                "node_indices",
                "tensor_indices")) {
            config.remove(gone);
        }
        return className;
    }

    /** From {@code [[1], [2]]}, the form of Keras before 1.1, to {@code [1, 2]}. */
    private static JsonElement flat(JsonElement axes) {
        if (!(axes instanceof JsonArray array)) {
            return axes;
        }
        JsonArray flat = new JsonArray();
        array.forEach(axis -> flat.add(axis instanceof JsonArray one && one.size() == 1 ? one.get(0) : axis));
        return flat;
    }
}
