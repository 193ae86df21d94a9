package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The calls of layers that lead from inputs to outputs, in an order in which they can be computed.
 *
 * <p>Layers and calls stand in Keras's order: the farther from the outputs the earlier, and at the same distance as the
 * outputs are traced back.
 */
public final class Graph {

    private final List<KerasTensor> inputs;
    private final List<KerasTensor> outputs;
    private final List<String> inputNames;
    private final List<String> outputNames;
    private final List<Node> nodes;
    private final List<Layer> layers;

    /**
     * Traces outputs back to inputs.
     *
     * @throws IllegalArgumentException if an output hangs on an input that is not among the inputs, or two layers have the
     *     same name
     */
    public Graph(List<? extends KerasTensor> inputs, List<? extends KerasTensor> outputs) {
        this(Ends.of(inputs), Ends.of(outputs));
    }

    /** Traces outputs back to inputs, as {@link #Graph(List, List)}; both may have names of their own. */
    public Graph(Ends inputs, Ends outputs) {
        inputNames = inputs.names();
        outputNames = outputs.names();
        this.inputs = inputs.tensors();
        this.outputs = outputs.tensors();
        Tracing tracing = new Tracing();
        for (KerasTensor output : this.outputs) {
            tracing.visit(output.node());
        }
        Map<Node, Integer> depths = tracing.depths();
        nodes = tracing.sorted(depths);
        Set<Layer> all = new LinkedHashSet<>();
        for (KerasTensor input : this.inputs) {
            if (input instanceof Input unused && !depths.containsKey(input.node())) {
                all.add(unused);
            }
        }
        all.addAll(tracing.sortedLayers(depths));
        layers = List.copyOf(all);
        requireDistinctNames();
    }

    /** Returns where data enter. */
    public List<KerasTensor> inputs() {
        return inputs;
    }

    /** Returns where results leave. */
    public List<KerasTensor> outputs() {
        return outputs;
    }

    /** Returns the names of the inputs: of their layers, unless they have names of their own. */
    public List<String> inputNames() {
        return inputNames;
    }

    /** Returns the names of the outputs: of the layers that they leave, unless they have names of their own. */
    public List<String> outputNames() {
        return outputNames;
    }

    /** Lists the calls between inputs and outputs, each behind those that it needs. */
    public List<Node> nodes() {
        return nodes;
    }

    /** Lists the layers, those of the inputs included, each once. */
    public List<Layer> layers() {
        return layers;
    }

    /** Lists the layers that hold the weights, each once: a layer that is made of others stands for those. */
    public List<Layer> leaves() {
        Set<Layer> leaves = new LinkedHashSet<>();
        for (Layer layer : layers) {
            if (!(layer instanceof Input)) {
                leaves.addAll(layer.leaves());
            }
        }
        return List.copyOf(leaves);
    }

    /** Returns the shapes of one sample of each output for samples of other shapes than the inputs were declared with. */
    public List<Shape> outputShapes(List<Shape> samples) {
        Map<KerasTensor, Shape> shapes = new HashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            shapes.put(inputs.get(i), samples.get(i));
        }
        for (Node node : nodes) {
            List<Shape> given = node.inputs().stream().map(shapes::get).toList();
            List<Shape> results = node.layer().outputShapes(given);
            for (int i = 0; i < results.size(); i++) {
                shapes.put(node.outputs().get(i), results.get(i));
            }
        }
        return outputs.stream().map(shapes::get).toList();
    }

    private void requireDistinctNames() {
        Set<String> names = new HashSet<>();
        for (Layer layer : layers) {
            if (!names.add(layer.name())) {
                throw new IllegalArgumentException(
                        "Model: the names of layers must differ, got \"%s\" twice; name one of them anew"
                                .formatted(layer.name()));
            }
        }
    }

    /** The way back from the outputs. */
    private final class Tracing {

        private final Set<Node> finished = new LinkedHashSet<>();
        private final Map<Layer, Integer> firstSeen = new HashMap<>();
        private final Set<KerasTensor> given = new HashSet<>(inputs);

        void visit(Node node) {
            if (finished.contains(node)) {
                return;
            }
            firstSeen.putIfAbsent(node.layer(), firstSeen.size());
            if (!given.containsAll(node.outputs())) {
                if (node.layer() instanceof Input missing) {
                    throw new IllegalArgumentException(
                            "Model: outputs hang on %s, which must be among the inputs; add it"
                                    .formatted(missing.who()));
                }
                for (KerasTensor input : node.inputs()) {
                    visit(input.node());
                }
            }
            finished.add(node);
        }

        /** Counts the calls between each call and the outputs, by the longest way. */
        Map<Node, Integer> depths() {
            Map<Node, Integer> depths = new HashMap<>();
            Map<Layer, Integer> ofLayers = new HashMap<>();
            List<Node> all = new ArrayList<>(finished);
            for (int i = all.size() - 1; i >= 0; i--) {
                Node node = all.get(i);
                int depth = Math.max(depths.getOrDefault(node, 0), ofLayers.getOrDefault(node.layer(), 0));
                depths.put(node, depth);
                ofLayers.put(node.layer(), depth);
                if (!given.containsAll(node.outputs())) {
                    for (KerasTensor input : node.inputs()) {
                        raise(depths, input.node(), depth + 1);
                    }
                }
            }
            return depths;
        }

        List<Node> sorted(Map<Node, Integer> depths) {
            List<Node> sorted = new ArrayList<>(finished);
            sorted.removeIf(node -> given.containsAll(node.outputs()));
            sorted.sort(Comparator.comparingInt(node -> -depths.getOrDefault(node, 0)));
            return List.copyOf(sorted);
        }

        List<Layer> sortedLayers(Map<Node, Integer> depths) {
            Map<Layer, Integer> ofLayers = new HashMap<>();
            for (Map.Entry<Node, Integer> entry : depths.entrySet()) {
                raise(ofLayers, entry.getKey().layer(), entry.getValue());
            }
            List<Layer> sorted = new ArrayList<>();
            for (Node node : finished) {
                boolean isStart = given.containsAll(node.outputs()) && !(node.layer() instanceof Input);
                if (!sorted.contains(node.layer()) && !isStart) {
                    sorted.add(node.layer());
                }
            }
            sorted.sort(Comparator.<Layer>comparingInt(layer -> -ofLayers.getOrDefault(layer, 0))
                    .thenComparingInt(layer -> firstSeen.getOrDefault(layer, 0)));
            return List.copyOf(sorted);
        }

        private static <T> void raise(Map<T, Integer> depths, T what, int depth) {
            depths.put(what, Math.max(depth, depths.getOrDefault(what, depth)));
        }
    }
}
