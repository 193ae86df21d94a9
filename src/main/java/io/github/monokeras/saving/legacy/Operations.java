package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;

/** Tells Keras 3's operations, which it writes into old files by their class alone, from the layers of the same names. */
final class Operations {

    private static final String LAYERS = "keras.layers";
    private static final String OPERATIONS = "keras.src.ops.numpy";
    private static final Set<String> BOTH =
            Set.of("Add", "Subtract", "Multiply", "Maximum", "Minimum", "Average", "Dot");
    private static final Set<String> NEVER_LAYERS = Set.of(
            "GetItem",
            "NotEqual",
            "Equal",
            "Greater",
            "GreaterEqual",
            "Less",
            "LessEqual",
            "LogicalAnd",
            "LogicalOr",
            "LogicalNot",
            "Any",
            "All",
            "Divide",
            "TrueDivide",
            "FloorDivide",
            "Mod",
            "Power",
            "Negative",
            "Matmul",
            "Mean",
            "Sum",
            "Max",
            "Min",
            "Prod",
            "Var",
            "Std",
            "Sqrt",
            "Square",
            "Exp",
            "Log",
            "Abs",
            "Absolute",
            "Tanh",
            "Clip",
            "Transpose",
            "ExpandDims",
            "Squeeze",
            "Stack",
            "BroadcastTo");

    private Operations() {}

    /** Returns the module of a class: that of the file if it says one of Keras 3, else that of layers or operations. */
    static String module(String className, JsonObject entry) {
        String given = Members.textOrNull(entry, "module");
        if (given != null && given.startsWith("keras.src.ops")) {
            return given;
        }
        boolean operation = NEVER_LAYERS.contains(className) || (BOTH.contains(className) && !takesList(entry));
        return operation ? OPERATIONS : LAYERS;
    }

    /** Says whether each call gets a list, as those of merging layers do; true where no call in Keras 3's form is there. */
    private static boolean takesList(JsonObject entry) {
        if (!(entry.get("inbound_nodes") instanceof JsonArray nodes)) {
            return true;
        }
        for (JsonElement node : nodes) {
            if (node instanceof JsonObject call
                    && call.get("args") instanceof JsonArray args
                    && !args.isEmpty()
                    && !args.get(0).isJsonArray()) {
                return false;
            }
        }
        return true;
    }
}
