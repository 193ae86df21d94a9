package io.github.monokeras.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

/** A graph that is repeated inside another one, with what enters and leaves it. */
final class OnnxBody {

    private final OnnxGraph graph;
    private final GraphProto.Builder proto = GraphProto.newBuilder();

    OnnxBody(OnnxGraph graph) {
        this.graph = graph;
    }

    /** Adds an input, and returns its name. */
    String input(String what, DataType type) {
        String name = graph.newName(what);
        proto.addInput(value(name, type));
        return name;
    }

    /** Adds an output. */
    void output(String name, DataType type) {
        proto.addOutput(value(name, type));
    }

    GraphProto proto(String name) {
        return proto.setName(name).addAllNode(graph.nodes()).build();
    }

    private static ValueInfoProto value(String name, DataType type) {
        TypeProto.Tensor tensor =
                TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }
}
