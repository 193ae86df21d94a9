package io.github.monokeras.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Step;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.Node;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the steps of a network, one after the other. */
final class NetworkExport {

    private final Network network;
    private final Function<Layer, Weights> weights;
    private final OnnxGraph graph = new OnnxGraph();
    private final Map<Layer, Node> calls = new HashMap<>();
    private final OnnxValue[] values;

    NetworkExport(Graph model, Network network, Function<Layer, Weights> weights) {
        this.network = network;
        this.weights = weights;
        values = new OnnxValue[network.values()];
        findCalls(model);
    }

    /** Returns the message of the whole network. */
    GraphProto proto(String name) {
        List<ValueInfoProto> inputs = new ArrayList<>();
        for (Network.Input input : network.inputs()) {
            if (input.reader() != null) {
                throw OnnxCall.refused(
                        input.who(), "where strings are read before the model; export the layers behind");
            }
            String inputName =
                    graph.names().next(network.entries().get(input.entry()).name());
            values[input.value()] = new OnnxValue(inputName, input.shape(), null);
            inputs.add(GraphEnds.value(inputName, input.shape()));
        }
        GraphEnds ends = new GraphEnds(graph, inputs);
        network.outputs().forEach(output -> ends.reserve(output.name()));
        network.steps().forEach(this::write);
        network.outputs().forEach(output -> ends.output(values[output.value()].name(), output.shape()));
        return ends.proto(name);
    }

    private void write(Step step) {
        Layer layer = step.layer();
        graph.scope(layer.name());
        List<OnnxValue> inputs =
                step.inputs().stream().map(number -> values[number]).toList();
        OnnxFormula formula = OnnxFormulas.of(layer);
        OnnxCall call = new OnnxCall(graph, layer, inputs, weightsOf(layer));
        List<String> made = formula.write(call);
        List<Shape> shapes =
                outputShapes(layer, inputs.stream().map(OnnxValue::sample).toList());
        Activation activation = layer.outputActivation();
        for (int i = 0; i < made.size(); i++) {
            String output = OnnxActivations.apply(activation, graph, made.get(i));
            OnnxMask mask = i == 0 && layer.supportsMasking() ? formula.outputMask(call) : null;
            values[step.outputs().get(i)] = new OnnxValue(output, shapes.get(i), mask);
        }
    }

    private Weights weightsOf(Layer layer) {
        return layer.weightSpecs().isEmpty() ? Weights.of() : weights.apply(layer);
    }

    /** Returns the shapes that a layer makes of others, which need not be those that it was built with. */
    private List<Shape> outputShapes(Layer layer, List<Shape> samples) {
        @Nullable Node call = calls.get(layer);
        if (call == null) {
            throw new IllegalStateException(layer.who() + ": must be a layer of the graph that is exported");
        }
        // A graph of this call alone; what enters is all that the calls before it make, whether it is taken or not.
        Map<KerasTensor, Shape> entering = new LinkedHashMap<>();
        call.inputs().forEach(input -> input.node().outputs().forEach(each -> entering.put(each, each.shape())));
        for (int i = 0; i < samples.size(); i++) {
            entering.put(call.inputs().get(i), samples.get(i));
        }
        return new Graph(List.copyOf(entering.keySet()), call.outputs()).outputShapes(List.copyOf(entering.values()));
    }

    private void findCalls(Graph model) {
        for (Node node : model.nodes()) {
            Graph inner = node.layer().inner();
            if (inner == null) {
                calls.put(node.layer(), node);
            } else {
                findCalls(inner);
            }
        }
    }
}
