package io.github.monokeras.saving.graph;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.saving.InvalidFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of a layer's {@code inbound_nodes}.
 *
 * @param tensors what goes in, in order
 * @param constants numbers among the arguments, with their places among all of them
 * @param kwargs the other arguments, by name
 */
record Call(List<History> tensors, List<Constant> constants, JsonObject kwargs) {

    private static final List<String> TENSOR_ARGUMENTS =
            List.of("inputs", "sequences", "query", "value", "key", "initial_state", "count_weights");

    /**
     * What else a call may say: masks, which layers pass on by themselves, and of training, which Keras's fit and predict
     * overrule; the others are options of layers here.
     */
    private static final Set<String> SETTLED = Set.of("mask", "training", "use_causal_mask", "return_attention_scores");

    /**
     * A number that goes into an operation.
     *
     * @param place among the arguments, from 0
     */
    record Constant(int place, double value) {}

    static List<Call> all(String layer, JsonObject object) {
        List<Call> calls = new ArrayList<>();
        if (object.has("inbound_nodes")) {
            for (JsonElement node : Json.array(layer, object, "inbound_nodes")) {
                calls.add(of(layer, Json.object(layer + ": each of inbound_nodes", node)));
            }
        }
        return calls;
    }

    private static Call of(String layer, JsonObject node) {
        List<History> tensors = new ArrayList<>();
        List<Constant> constants = new ArrayList<>();
        int place = 0;
        for (JsonElement argument : Json.array(layer, node, "args")) {
            collect(layer, argument, place++, tensors, constants);
        }
        JsonObject kwargs = node.has("kwargs") ? Json.object(layer + ": kwargs", node.get("kwargs")) : new JsonObject();
        for (String name : TENSOR_ARGUMENTS) {
            if (kwargs.has(name)) {
                collect(layer, kwargs.get(name), place++, tensors, constants);
            }
        }
        for (String name : kwargs.keySet()) {
            if (!TENSOR_ARGUMENTS.contains(name) && !SETTLED.contains(name) && says(kwargs.get(name))) {
                throw new InvalidFileException(
                        "%s: a call with the argument %s=%s cannot be made here; build the model without it"
                                .formatted(layer, name, Json.shortened(kwargs.get(name))));
            }
        }
        return new Call(List.copyOf(tensors), List.copyOf(constants), kwargs);
    }

    /** Says whether an argument is more than Python's None, False or nothing. */
    private static boolean says(@Nullable JsonElement value) {
        return value != null
                && !value.isJsonNull()
                && !(value instanceof JsonPrimitive primitive && primitive.isBoolean() && !primitive.getAsBoolean());
    }

    private static void collect(
            String layer, JsonElement argument, int place, List<History> tensors, List<Constant> constants) {
        if (argument.isJsonArray()) {
            for (JsonElement each : argument.getAsJsonArray()) {
                collect(layer, each, place, tensors, constants);
            }
        } else if (argument instanceof JsonPrimitive number && number.isNumber()) {
            constants.add(new Constant(place, number.getAsDouble()));
        } else if (argument instanceof JsonObject object
                && "__keras_tensor__".equals(Json.text(object, "class_name"))) {
            JsonObject config = Json.object(layer + ": a tensor's config", object.get("config"));
            tensors.add(History.of(layer + ": keras_history", config.get("keras_history")));
        } else if (argument instanceof JsonObject object && object.size() > 0 && !object.has("class_name")) {
            // The inputs of a model by their names, which is also their order.
            object.asMap().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> collect(layer, entry.getValue(), place, tensors, constants));
        } else if (says(argument)) {
            throw new InvalidFileException(
                    "%s: a call with the argument %s cannot be made here; build the model without it"
                            .formatted(layer, Json.shortened(argument)));
        }
    }
}
