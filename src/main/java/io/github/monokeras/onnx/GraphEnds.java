package io.github.monokeras.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where data enter and leave a graph; what leads to no output is left out. */
final class GraphEnds {

    private final OnnxGraph graph;
    private final List<ValueInfoProto> inputs;
    private final List<String> names = new ArrayList<>();
    private final List<ValueInfoProto> outputs = new ArrayList<>();
    private final Map<String, String> renamed = new HashMap<>();

    GraphEnds(OnnxGraph graph, List<ValueInfoProto> inputs) {
        this.graph = graph;
        this.inputs = inputs;
    }

    /** Keeps the name of the next output from the values in between. */
    void reserve(String name) {
        names.add(graph.names().next(name));
    }

    /** Lets a value be the next output. */
    void output(String value, Shape sample) {
        String name = names.get(outputs.size());
        String made = value;
        while (renamed.containsKey(made) || !isMade(made)) {
            made = graph.op("Identity", made);
        }
        renamed.put(made, name);
        outputs.add(value(name, sample));
    }

    private boolean isMade(String value) {
        return graph.nodes().stream().anyMatch(node -> node.getOutputList().contains(value));
    }

    /** Describes a value of float32. */
    static ValueInfoProto value(String name, Shape sample) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        shape.addDimBuilder().setDimParam("batch");
        for (int axis = 0; axis < sample.rank(); axis++) {
            if (sample.dim(axis) == Shape.UNKNOWN) {
                shape.addDimBuilder().setDimParam("%s_%d".formatted(name, axis + 1));
            } else {
                shape.addDimBuilder().setDimValue(sample.dim(axis));
            }
        }
        TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder()
                .setElemType(DataType.FLOAT_VALUE)
                .setShape(shape)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    GraphProto proto(String name) {
        Set<String> used = new HashSet<>();
        outputs.forEach(output -> used.add(output.getName()));
        List<NodeProto> needed = new ArrayList<>();
        for (int i = graph.nodes().size() - 1; i >= 0; i--) {
            NodeProto node = withNames(graph.nodes().get(i));
            if (node.getOutputList().stream().anyMatch(used::contains)) {
                needed.add(node);
                addInputs(node, used);
            }
        }
        Collections.reverse(needed);
        return GraphProto.newBuilder()
                .setName(name)
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllNode(needed)
                .addAllInitializer(graph.constants().used(used))
                .build();
    }

    private static void addInputs(NodeProto node, Set<String> used) {
        used.addAll(node.getInputList());
        for (AttributeProto attribute : node.getAttributeList()) {
            attribute.getG().getNodeList().forEach(inner -> addInputs(inner, used));
        }
    }

    private NodeProto withNames(NodeProto node) {
        NodeProto.Builder renaming = node.toBuilder();
        for (int i = 0; i < node.getInputCount(); i++) {
            renaming.setInput(i, nameOf(node.getInput(i)));
        }
        for (int i = 0; i < node.getOutputCount(); i++) {
            renaming.setOutput(i, nameOf(node.getOutput(i)));
        }
        for (AttributeProto.Builder attribute : renaming.getAttributeBuilderList()) {
            if (attribute.hasG()) {
                GraphProto.Builder body = attribute.getGBuilder();
                for (int i = 0; i < body.getNodeCount(); i++) {
                    body.setNode(i, withNames(body.getNode(i)));
                }
            }
        }
        return renaming.build();
    }

    private String nameOf(String value) {
        return renamed.getOrDefault(value, value);
    }
}
