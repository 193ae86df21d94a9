package io.github.monokeras.saving.graph;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.layers.Ends;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.saving.InvalidFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code config} of a functional model: makes its layers and calls them.
 *
 * <p>A call waits until what goes into it is there, since layers that are called twice stand before what their second call
 * needs. Masks that are arguments of calls are left out: layers pass them on by themselves.
 */
public final class GraphReader {

    private final BiFunction<JsonObject, JsonObject, Layer> maker;
    private final Map<String, Called> layers = new LinkedHashMap<>();

    /** Reads with something that makes a layer of a serialized object and of what its first call says by name. */
    public GraphReader(BiFunction<JsonObject, JsonObject, Layer> maker) {
        this.maker = maker;
    }

    /**
     * Where data enter and leave.
     *
     * @param inputs with their names
     * @param outputs with theirs
     */
    public record Read(Ends inputs, Ends outputs) {}

    /**
     * Makes the layers and calls them.
     *
     * @throws InvalidFileException if the config makes no graph
     */
    public Read read(String model, JsonObject config) {
        for (JsonElement element : Json.array(model, config, "layers")) {
            JsonObject object = Json.object(model + ": each of layers", element);
            String name = Json.name(model, object);
            if (layers.put(name, new Called(name, object)) != null) {
                throw new InvalidFileException(
                        "%s: the names of layers must differ, got \"%s\" twice".formatted(model, name));
            }
        }
        callAll(model);
        return new Read(ends(model, "input_layers", config), ends(model, "output_layers", config));
    }

    private void callAll(String model) {
        List<Called> waiting = new ArrayList<>(layers.values());
        while (!waiting.isEmpty()) {
            boolean progress = false;
            for (Called layer : waiting) {
                progress |= layer.callReady();
            }
            waiting.removeIf(Called::isDone);
            if (!progress && !waiting.isEmpty()) {
                List<Called> needed =
                        waiting.stream().filter(each -> !each.isMaskOnly()).toList();
                if (needed.isEmpty()) {
                    return;
                }
                throw new InvalidFileException(
                        "%s: calls must lead from inputs to outputs, got \"%s\" in a circle, or without what goes in"
                                .formatted(model, needed.get(0).name));
            }
        }
    }

    private Ends ends(String model, String key, JsonObject config) {
        JsonElement value = config.get(key);
        if (value == null || value.isJsonNull()) {
            throw new InvalidFileException("%s: %s must be there, got nothing".formatted(model, key));
        }
        if (value.isJsonObject()) {
            Map<String, KerasTensor> byName = new LinkedHashMap<>();
            value.getAsJsonObject().asMap().forEach((name, end) -> byName.put(name, end(model, key, end)));
            return Ends.of(byName);
        }
        List<KerasTensor> tensors = new ArrayList<>();
        if (History.is(value)) {
            tensors.add(end(model, key, value));
        } else {
            Json.array(model, config, key).forEach(end -> tensors.add(end(model, key, end)));
        }
        if (tensors.isEmpty()) {
            throw new InvalidFileException("%s: %s must name at least 1, got none".formatted(model, key));
        }
        return Ends.of(tensors);
    }

    private KerasTensor end(String model, String key, JsonElement value) {
        History history = History.of(model + ": " + key, value);
        Called layer = layers.get(history.layer());
        if (layer != null && layer.isFunctional()) {
            // Keras counts the making of a functional model as its first call, here and nowhere else.
            history = new History(history.layer(), Math.max(history.node() - 1, 0), history.tensor());
        }
        KerasTensor tensor = layer == null ? null : layer.output(history);
        if (tensor == null) {
            throw new InvalidFileException(
                    "%s: %s must name calls of its layers, got %s".formatted(model, key, Json.shortened(value)));
        }
        return tensor;
    }

    /** A layer and the calls of it that are made, and are to be made. */
    private final class Called {

        private final String name;
        private final JsonObject object;
        private final List<Call> calls;
        private final List<List<KerasTensor>> outputs = new ArrayList<>();
        private @Nullable Layer layer;

        Called(String name, JsonObject object) {
            this.name = name;
            this.object = object;
            calls = Call.all(name, object);
        }

        boolean isFunctional() {
            return layer != null && layer.className().equals("Functional");
        }

        /** Says whether this is one of the operations by which Keras computes a mask. */
        boolean isMaskOnly() {
            return Operations.makesMasks(object);
        }

        boolean isDone() {
            return outputs.size() == Math.max(calls.size(), isInput() ? 1 : 0);
        }

        @Nullable
        KerasTensor output(History history) {
            boolean known = history.node() >= 0
                    && history.node() < outputs.size()
                    && history.tensor() >= 0
                    && history.tensor() < outputs.get(history.node()).size();
            return known ? outputs.get(history.node()).get(history.tensor()) : null;
        }

        /** Makes all calls whose inputs are there, in order; says whether there was one. */
        boolean callReady() {
            if (isMaskOnly()) {
                return false;
            }
            if (isInput() && outputs.isEmpty()) {
                Layer made = made(new JsonObject());
                if (!(made instanceof Input input)) {
                    throw new InvalidFileException("%s: must be an input, got %s".formatted(name, made.className()));
                }
                outputs.add(List.of(input));
                return true;
            }
            boolean progress = false;
            while (outputs.size() < calls.size()) {
                List<KerasTensor> inputs = inputs(calls.get(outputs.size()));
                if (inputs == null) {
                    return progress;
                }
                outputs.add(call(calls.get(outputs.size()), inputs));
                progress = true;
            }
            return progress;
        }

        private boolean isInput() {
            return calls.isEmpty();
        }

        private @Nullable List<KerasTensor> inputs(Call call) {
            List<KerasTensor> inputs = new ArrayList<>();
            for (History history : call.tensors()) {
                Called from = layers.get(history.layer());
                KerasTensor tensor = from == null ? null : from.output(history);
                if (tensor == null) {
                    return null;
                }
                inputs.add(tensor);
            }
            return inputs;
        }

        private List<KerasTensor> call(Call call, List<KerasTensor> inputs) {
            Layer made = made(call, inputs.size());
            try {
                return made.applyAll(inputs.toArray(new KerasTensor[0]));
            } catch (IllegalArgumentException | IllegalStateException refused) {
                throw new InvalidFileException(String.valueOf(refused.getMessage()), refused);
            } catch (ArithmeticException overflow) {
                throw new InvalidFileException(
                        "\"%s\": its shapes must have fewer than 2^31 numbers along an axis, got more".formatted(name),
                        overflow);
            }
        }

        private Layer made(Call call, int inputs) {
            if (layer == null) {
                layer = Operations.is(object) ? Operations.layer(name, object, call, inputs) : made(call.kwargs());
            }
            return layer;
        }

        private Layer made(JsonObject kwargs) {
            Layer made = maker.apply(object, kwargs);
            layer = made;
            return made;
        }
    }
}
