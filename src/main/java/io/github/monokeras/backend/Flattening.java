package io.github.monokeras.backend;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.Node;
import io.github.monokeras.layers.StringLayer;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers the values of a graph, and puts in place of each layer that is made of others what it is made of. */
final class Flattening {

    private final Graph graph;
    private final List<Step> steps = new ArrayList<>();
    private final List<Network.Input> inputs = new ArrayList<>();

    private int values;

    Flattening(Graph graph) {
        this.graph = graph;
    }

    Network network() {
        List<Integer> entered = new ArrayList<>();
        List<Network.Entry> entries = new ArrayList<>();
        for (KerasTensor input : graph.inputs()) {
            entered.add(input.holdsStrings() ? strings(entered.size()) : values++);
            entries.add(new Network.Entry(graph.inputNames().get(entries.size()), input.shape()));
        }
        List<Integer> outputs = trace(graph, entered);
        for (int i = 0; i < entered.size(); i++) {
            KerasTensor input = graph.inputs().get(i);
            if (!input.holdsStrings()) {
                String who = taker(entered.get(i), input.node().layer());
                inputs.add(new Network.Input(i, null, entered.get(i), who, input.shape()));
            }
        }
        List<Network.Output> described = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            KerasTensor output = graph.outputs().get(i);
            described.add(new Network.Output(
                    graph.outputNames().get(i), outputs.get(i), output.shape(), activation(outputs.get(i))));
        }
        return new Network(graph.leaves(), steps, entries, inputs, described);
    }

    /** Returns what stands for the strings of an entry, and, as its own inverse, the entry: no number of a value. */
    private static int strings(int entry) {
        return -1 - entry;
    }

    /** Names the layer that takes an input, or, if there are several, the input itself. */
    private String taker(int value, Layer input) {
        List<Step> takers = new ArrayList<>();
        for (Step step : steps) {
            if (step.inputs().contains(value)) {
                takers.add(step);
            }
        }
        return takers.size() == 1 ? takers.get(0).layer().who() : input.who();
    }

    private Activation activation(int value) {
        for (Step step : steps) {
            if (step.outputs().contains(value)) {
                return step.layer().outputActivation();
            }
        }
        return Activation.LINEAR;
    }

    /** Adds the steps of a graph to those so far, and returns the numbers of its outputs. */
    private List<Integer> trace(Graph inner, List<Integer> inputs) {
        Map<KerasTensor, Integer> numbers = new HashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            numbers.put(inner.inputs().get(i), inputs.get(i));
        }
        for (Node node : inner.nodes()) {
            List<Integer> made = call(node, numbers(node.inputs(), numbers));
            for (int i = 0; i < made.size(); i++) {
                numbers.put(node.outputs().get(i), made.get(i));
            }
        }
        return numbers(inner.outputs(), numbers);
    }

    private static List<Integer> numbers(List<KerasTensor> tensors, Map<KerasTensor, Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        for (KerasTensor tensor : tensors) {
            found.add(Objects.requireNonNull(numbers.get(tensor)));
        }
        return found;
    }

    private List<Integer> call(Node node, List<Integer> given) {
        Layer layer = node.layer();
        Graph inner = layer.inner();
        if (inner != null) {
            return trace(inner, given);
        }
        if (layer instanceof StringLayer reader && given.get(0) < 0) {
            int value = values++;
            Shape shape = node.outputs().get(0).shape();
            inputs.add(new Network.Input(strings(given.get(0)), reader, value, layer.who(), shape));
            return List.of(value);
        }
        Step step = new Step(layer, given, newValues(node.outputs().size()));
        steps.add(step);
        return step.outputs();
    }

    private List<Integer> newValues(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(values++);
        }
        return numbers;
    }
}
