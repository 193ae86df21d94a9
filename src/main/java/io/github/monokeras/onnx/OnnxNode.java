package io.github.monokeras.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** One operation on its way into a graph: its inputs first, then its attributes, at last its outputs. */
final class OnnxNode {

    private final OnnxGraph graph;
    private final NodeProto.Builder node;

    OnnxNode(OnnxGraph graph, String type, List<String> inputs) {
        this.graph = graph;
        node = NodeProto.newBuilder().setOpType(type).addAllInput(inputs);
    }

    OnnxNode number(String name, double value) {
        return with(attribute(name, AttributeType.FLOAT).setF((float) value));
    }

    OnnxNode integer(String name, long value) {
        return with(attribute(name, AttributeType.INT).setI(value));
    }

    OnnxNode integers(String name, int... values) {
        AttributeProto.Builder attribute = attribute(name, AttributeType.INTS);
        Arrays.stream(values).forEach(attribute::addInts);
        return with(attribute);
    }

    OnnxNode longs(String name, Collection<Long> values) {
        return with(attribute(name, AttributeType.INTS).addAllInts(values));
    }

    OnnxNode text(String name, String value) {
        return with(attribute(name, AttributeType.STRING).setS(ByteString.copyFromUtf8(value)));
    }

    OnnxNode texts(String name, List<String> values) {
        AttributeProto.Builder attribute = attribute(name, AttributeType.STRINGS);
        values.forEach(value -> attribute.addStrings(ByteString.copyFromUtf8(value)));
        return with(attribute);
    }

    /** Takes the operation from another set than the usual one. */
    OnnxNode domain(String name) {
        node.setDomain(name);
        return this;
    }

    OnnxNode body(GraphProto body) {
        return with(attribute("body", AttributeType.GRAPH).setG(body));
    }

    /** Adds the operation, and returns its only output. */
    String output() {
        return graph.add(node, 1).get(0);
    }

    /** Adds the operation, and returns so many outputs. */
    List<String> outputs(int count) {
        return graph.add(node, count);
    }

    private OnnxNode with(AttributeProto.Builder attribute) {
        node.addAttribute(attribute);
        return this;
    }

    private static AttributeProto.Builder attribute(String name, AttributeType type) {
        return AttributeProto.newBuilder().setName(name).setType(type);
    }
}
