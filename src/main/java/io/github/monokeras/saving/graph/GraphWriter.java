package io.github.monokeras.saving.graph;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.Node;
import io.github.monokeras.tensor.Shape;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes the layers of a graph, each with its calls, as {@code config} of a functional model has them.
 *
 * @see <a href="https://keras.io/guides/serialization_and_saving/">Keras: serialization and saving</a>
 */
public final class GraphWriter {

    private final Graph graph;
    private final Function<Layer, JsonObject> callArguments;

    /** Which of its layer's calls inside the graph each call is. */
    private final Map<Node, Integer> indices = new HashMap<>();

    /**
     * Writes one graph.
     *
     * @param callArguments gives what calls of a layer say by name
     */
    public GraphWriter(Graph graph, Function<Layer, JsonObject> callArguments) {
        this.graph = graph;
        this.callArguments = callArguments;
        Map<Layer, Integer> counts = new HashMap<>();
        graph.nodes().stream()
                .sorted(Comparator.comparingInt(node -> node.layer().callIndex(node)))
                .forEach(node -> indices.put(node, counts.merge(node.layer(), 1, Integer::sum) - 1));
    }

    /**
     * Adds {@code layers}, {@code input_layers} and {@code output_layers} to a config.
     *
     * @param config of the model
     * @param serialized writes a layer as a serialized object
     */
    public void addTo(JsonObject config, Function<Layer, JsonObject> serialized) {
        JsonArray layers = new JsonArray();
        for (Layer layer : graph.layers()) {
            JsonObject written = serialized.apply(layer);
            written.addProperty("name", layer.name());
            written.add("inbound_nodes", calls(layer));
            layers.add(written);
        }
        config.add("layers", layers);
        config.add("input_layers", ends(graph.inputs(), graph.inputNames()));
        config.add("output_layers", ends(graph.outputs(), graph.outputNames()));
    }

    private JsonArray calls(Layer layer) {
        JsonArray calls = new JsonArray();
        graph.nodes().stream()
                .filter(node -> node.layer() == layer && !(layer instanceof Input))
                .sorted(Comparator.comparingInt(node -> indices.getOrDefault(node, 0)))
                .forEach(node -> calls.add(call(node)));
        return calls;
    }

    private JsonObject call(Node node) {
        JsonArray tensors = new JsonArray();
        node.inputs().forEach(input -> tensors.add(tensor(input)));
        JsonArray args = new JsonArray();
        JsonObject kwargs = callArguments.apply(node.layer());
        switch (CallForm.of(node.layer(), tensors.size())) {
            case ONE_BY_ONE -> args = tensors;
            case AS_LIST -> args.add(tensors);
            case FIRST_THEN_LIST -> {
                args.add(tensors.remove(0));
                args.add(tensors);
            }
            case FIRST_THEN_WEIGHTS -> {
                args.add(tensors.get(0));
                kwargs.add("count_weights", tensors.get(1));
            }
        }
        JsonObject call = new JsonObject();
        call.add("args", args);
        call.add("kwargs", kwargs);
        return call;
    }

    private JsonObject tensor(KerasTensor tensor) {
        JsonObject config = new JsonObject();
        config.add("shape", shape(tensor.shape()));
        config.addProperty("dtype", tensor.holdsStrings() ? "string" : "float32");
        config.add("keras_history", history(tensor, 0));
        JsonObject object = new JsonObject();
        object.addProperty("class_name", "__keras_tensor__");
        object.add("config", config);
        return object;
    }

    private JsonArray history(KerasTensor tensor, int before) {
        JsonArray history = new JsonArray();
        history.add(tensor.node().layer().name());
        history.add(indices.getOrDefault(tensor.node(), 0) + before);
        history.add(tensor.index());
        return history;
    }

    private JsonElement ends(List<KerasTensor> tensors, List<String> names) {
        boolean named = false;
        JsonObject byName = new JsonObject();
        JsonArray inOrder = new JsonArray();
        for (int i = 0; i < tensors.size(); i++) {
            Layer layer = tensors.get(i).node().layer();
            // Keras counts the making of a functional model as its first call, here and nowhere else.
            JsonArray end = history(tensors.get(i), layer.className().equals("Functional") ? 1 : 0);
            named |= !names.get(i).equals(layer.name());
            byName.add(names.get(i), end);
            inOrder.add(end);
        }
        return named ? byName : inOrder;
    }

    /** Writes the shape of a sample as Keras does, with the batch, and null for what is not known. */
    public static JsonArray shape(Shape sample) {
        JsonArray shape = new JsonArray();
        for (int dim : sample.withBatch(Shape.UNKNOWN).dims()) {
            if (dim == Shape.UNKNOWN) {
                shape.add(JsonNull.INSTANCE);
            } else {
                shape.add(dim);
            }
        }
        return shape;
    }
}
