package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One call of a layer in a graph: what goes in, and what comes out. */
public final class Node {

    private final Layer layer;
    private final List<KerasTensor> inputs;
    private final List<KerasTensor> outputs;

    /** Makes the call of an input layer, which nothing goes into. */
    Node(Input layer) {
        this.layer = layer;
        inputs = List.of();
        outputs = List.of(layer);
    }

    private Node(Layer layer, List<KerasTensor> inputs, List<Shape> outputShapes) {
        this.layer = layer;
        this.inputs = List.copyOf(inputs);
        List<KerasTensor> tensors = new ArrayList<>();
        for (int index = 0; index < outputShapes.size(); index++) {
            tensors.add(new Output(this, index, outputShapes.get(index)));
        }
        outputs = List.copyOf(tensors);
    }

    /** Calls a layer, which is built if it is new. */
    static Node call(Layer layer, List<KerasTensor> inputs) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException(layer.who() + ": apply needs at least 1 input, got none");
        }
        requireKinds(layer, inputs);
        List<Shape> given = new ArrayList<>();
        for (KerasTensor input : inputs) {
            given.add(input.shape());
        }
        Node node = new Node(layer, inputs, layer.build(List.copyOf(given)));
        layer.called(node);
        return node;
    }

    private static void requireKinds(Layer layer, List<KerasTensor> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            String name = inputs.get(i).node().layer().who();
            if (inputs.get(i).holdsStrings() && !layer.takesStrings(i)) {
                throw new IllegalArgumentException(
                        "%s: takes numbers, got the strings of %s; put a TextVectorization, StringLookup or Hashing between"
                                .formatted(layer.who(), name));
            }
            if (!inputs.get(i).holdsStrings() && !layer.takesNumbers(i)) {
                throw new IllegalArgumentException(
                        "%s: takes strings, got the numbers of %s; give it an Input of dtype(\"string\")"
                                .formatted(layer.who(), name));
            }
        }
    }

    /** Returns the layer that is called. */
    public Layer layer() {
        return layer;
    }

    /** Returns what goes in. */
    public List<KerasTensor> inputs() {
        return inputs;
    }

    /** Returns what comes out. */
    public List<KerasTensor> outputs() {
        return outputs;
    }

    /** Writes shapes for a message: one as itself, several as a list. */
    static String listed(List<Shape> shapes) {
        return shapes.size() == 1
                ? shapes.get(0).toString()
                : shapes.stream().map(Shape::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    /** An output of a call. */
    static final class Output implements KerasTensor {

        private final Node node;
        private final int index;
        private final Shape shape;

        private Output(Node node, int index, Shape shape) {
            this.node = node;
            this.index = index;
            this.shape = shape;
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public int index() {
            return index;
        }

        @Override
        public Shape shape() {
            return shape;
        }

        @Override
        public String toString() {
            return "<KerasTensor shape=%s, layer=%s>"
                    .formatted(shape.withBatch(Shape.UNKNOWN), node.layer().name());
        }
    }
}
