package io.github.monokeras.saving.legacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.saving.InvalidFileException;
import java.util.Map;
import java.util.Set;

/**
 * Turns calls of layers into Keras 3's: from {@code [["dense", 0, 0, {}]]} to an object of {@code args} and {@code kwargs}.
 *
 * @param classes the class of each layer by its name
 * @param first the number of the first call of each inner model
 */
record NodeUpgrade(Map<String, String> classes, Map<String, Integer> first) {

    private static final Set<String> RECURRENT = Set.of(
            "RNN",
            "SimpleRNN",
            "LSTM",
            "GRU",
            "CuDNNLSTM",
            "CuDNNGRU",
            "UnifiedLSTM",
            "UnifiedGRU",
            "Bidirectional",
            "ConvLSTM1D",
            "ConvLSTM2D",
            "ConvLSTM3D");

    private static final Set<String> FUNCTIONAL = Set.of("Functional", "Model", "Container");

    /** Upgrades one call of a layer; one in Keras 3's form already stays as it is. */
    JsonObject upgraded(JsonElement call, String className, String layerName) {
        String where = "layer \"%s\", inbound_nodes".formatted(layerName);
        if (call instanceof JsonObject object && object.has("args")) {
            return object;
        }
        JsonArray inputs = Members.array(call, where);
        // One input may stand without a list of its own.
        if (References.is(inputs, classes.keySet())) {
            inputs = Members.list(inputs);
        }
        JsonArray tensors = new JsonArray();
        JsonObject kwargs = new JsonObject();
        for (JsonElement input : inputs) {
            JsonArray reference = Members.array(input, where);
            tensors.add(tensor(reference, where));
            if (reference.size() == 4 && reference.get(3) instanceof JsonObject given) {
                given.entrySet().stream()
                        .filter(member -> !member.getValue().isJsonNull())
                        .forEach(member -> kwargs.add(member.getKey(), argument(member.getValue(), where)));
            }
        }
        JsonArray args = new JsonArray();
        if (tensors.size() > 1 && RECURRENT.contains(className)) {
            args.add(tensors.remove(0));
            kwargs.add("initial_state", tensors);
        } else {
            args.add(tensors.size() == 1 ? tensors.get(0) : tensors);
        }
        for (String positional : new String[] {"value", "key"}) {
            if (className.equals("MultiHeadAttention") && kwargs.has(positional)) {
                args.add(kwargs.remove(positional));
            }
        }
        JsonObject node = new JsonObject();
        node.add("args", args);
        node.add("kwargs", kwargs);
        return node;
    }

    /** Upgrades {@code input_layers} or {@code output_layers}: a list of references, one alone, or some by name. */
    JsonElement ends(JsonElement given, String where) {
        if (given instanceof JsonObject byName) {
            JsonObject ends = new JsonObject();
            byName.entrySet().forEach(member -> ends.add(member.getKey(), end(member.getValue(), where)));
            return ends;
        }
        JsonArray list = Members.array(given, where);
        JsonArray ends = new JsonArray();
        if (References.is(list, classes.keySet())) {
            ends.add(end(list, where));
        } else {
            list.forEach(element -> ends.add(end(element, where)));
        }
        return ends;
    }

    /** Refers to a tensor as Keras 3 does at the ends of a model, where a functional model's own graph is its call 0. */
    private JsonArray end(JsonElement element, String where) {
        JsonArray reference = checked(Members.array(element, where), where);
        if (FUNCTIONAL.contains(classes.get(reference.get(0).getAsString()))) {
            reference.set(1, new JsonPrimitive(reference.get(1).getAsInt() + 1));
        }
        return reference;
    }

    private JsonObject tensor(JsonArray reference, String where) {
        JsonObject config = new JsonObject();
        config.add("keras_history", checked(reference, where));
        JsonObject tensor = new JsonObject();
        tensor.addProperty("class_name", "__keras_tensor__");
        tensor.add("config", config);
        return tensor;
    }

    /** Turns what a call got by name: tensors stand as references anywhere inside. */
    private JsonElement argument(JsonElement given, String where) {
        if (References.is(given, classes.keySet())) {
            return tensor(given.getAsJsonArray(), where);
        }
        if (given instanceof JsonArray array) {
            JsonArray arguments = new JsonArray();
            array.forEach(inner -> arguments.add(argument(inner, where)));
            return arguments;
        }
        return given;
    }

    /** Returns a reference with calls counted from 0. */
    private JsonArray checked(JsonArray reference, String where) {
        if (!References.is(reference, classes.keySet())) {
            throw new InvalidFileException("%s: must refer to a layer of the model, a call and an output, got %s"
                    .formatted(where, Members.shown(reference.toString())));
        }
        String name = reference.get(0).getAsString();
        int call = Members.integer(reference.get(1), where) - first.getOrDefault(name, 0);
        return Members.list(reference.get(0), new JsonPrimitive(call), reference.get(2));
    }
}
