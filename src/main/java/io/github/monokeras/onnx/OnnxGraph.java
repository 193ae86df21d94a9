package io.github.monokeras.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** The operations of a model, or of a loop in it, with the names of what they make. The same is never computed twice. */
final class OnnxGraph {

    private final ValueNames names;
    private final OnnxConstants constants;
    private final List<NodeProto> nodes = new ArrayList<>();
    private final Map<NodeProto, List<String>> known = new HashMap<>();
    private final Transpositions transpositions = new Transpositions();
    private String scope;

    /** Makes an empty graph. */
    OnnxGraph() {
        names = new ValueNames();
        constants = new OnnxConstants(names);
        scope = "";
    }

    private OnnxGraph(OnnxGraph outer) {
        names = outer.names;
        constants = outer.constants;
        scope = outer.scope;
    }

    /** Makes a graph that is repeated inside this one; it sees the values of this one. */
    OnnxGraph body() {
        return new OnnxGraph(this);
    }

    /** Says which layer's operations follow; what they make is named after it. */
    void scope(String layer) {
        scope = layer;
    }

    ValueNames names() {
        return names;
    }

    OnnxConstants constants() {
        return constants;
    }

    List<NodeProto> nodes() {
        return nodes;
    }

    /** Starts an operation. */
    OnnxNode node(String type, String... inputs) {
        return new OnnxNode(this, type, List.of(inputs));
    }

    /** Adds an operation without attributes, and returns its output. */
    String op(String type, String... inputs) {
        return node(type, inputs).output();
    }

    List<String> add(NodeProto.Builder node, int outputs) {
        List<String> arrays = node.getInputList().stream()
                .filter(input -> !constants.isNumber(input))
                .toList();
        int[] order = transpositions.shared(node.getOpType(), arrays);
        if (order == null) {
            return addAsIs(node, outputs);
        }
        List<String> sources =
                node.getInputList().stream().map(transpositions::source).toList();
        List<String> made = addAsIs(node.clearInput().addAllInput(sources), outputs);
        return made.stream().map(value -> transpose(value, order)).toList();
    }

    private List<String> addAsIs(NodeProto.Builder node, int outputs) {
        return known.computeIfAbsent(node.build(), key -> {
            String name = newName(node.getOpType());
            List<String> made = new ArrayList<>(List.of(name));
            for (int i = 1; i < outputs; i++) {
                made.add(newName(node.getOpType()));
            }
            nodes.add(node.setName(name).addAllOutput(made).build());
            return List.copyOf(made);
        });
    }

    /** Returns a new name for a value of the layer. */
    String newName(String what) {
        return names.next(named(what));
    }

    private String named(String what) {
        return scope.isEmpty() ? what : scope + "/" + what;
    }

    /** Returns the order that a value has its axes in against the value that it was transposed from; the same if not. */
    int[] order(String x, int rank) {
        int[] order = transpositions.order(x);
        return order == null ? IntStream.range(0, rank).toArray() : order;
    }

    /** Returns the value that this one was transposed from, or this one itself. */
    String source(String x) {
        return transpositions.source(x);
    }

    /** Puts the axes in another order: axis {@code i} of the result is axis {@code order[i]}. */
    String transpose(String x, int... order) {
        String source = transpositions.source(x);
        int[] composed = transpositions.composed(x, order);
        if (Transpositions.isSame(composed)) {
            return source;
        }
        String made = node("Transpose", source).integers("perm", composed).output();
        transpositions.note(made, source, composed);
        return made;
    }

    /**
     * Applies what treats each axis on its own before a transposition instead of behind it.
     *
     * @param operation of the value and the place of each axis in it
     */
    String alongAxes(String x, int rank, BiFunction<String, int[], String> operation) {
        int[] order = order(x, rank);
        return transpose(operation.apply(transpositions.source(x), order), order);
    }

    String number(double value) {
        return constants.floats(named("number"), Tensor.of(value).reshape());
    }

    String floats(Tensor values) {
        return constants.floats(named("constant"), values);
    }

    String floats(String what, Tensor values) {
        return constants.floats(named(what), values);
    }

    String integers(long... values) {
        return constants.integers(named("integers"), values);
    }

    String integers(int... values) {
        return integers(Arrays.stream(values).asLongStream().toArray());
    }

    String integer(long value) {
        return constants.integer(named("integer"), value);
    }

    String toFloat(String x) {
        return node("Cast", x).integer("to", DataType.FLOAT_VALUE).output();
    }

    String toInt(String x) {
        return node("Cast", x).integer("to", DataType.INT64_VALUE).output();
    }

    String toBool(String x) {
        return node("Cast", x).integer("to", DataType.BOOL_VALUE).output();
    }

    /** Gives the numbers another shape; 0 stands for the size that the axis has, -1 for what is left. */
    String reshape(String x, long... dims) {
        return op("Reshape", x, integers(dims));
    }

    String unsqueeze(String x, int... axes) {
        return axes.length == 0 ? x : op("Unsqueeze", x, integers(axes));
    }

    String squeeze(String x, int... axes) {
        return op("Squeeze", x, integers(axes));
    }

    /** Returns the sizes of the axes from one on, as integers. */
    String shape(String x, int start) {
        return node("Shape", x).integer("start", start).output();
    }

    /** Returns the sizes of the axes from one to before another, as integers. */
    String shape(String x, int start, int end) {
        return node("Shape", x).integer("start", start).integer("end", end).output();
    }

    String concat(int axis, List<String> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : new OnnxNode(this, "Concat", parts).integer("axis", axis).output();
    }

    String sum(String x, boolean keep, int... axes) {
        return node("ReduceSum", x, integers(axes))
                .integer("keepdims", keep ? 1 : 0)
                .output();
    }

    /** Adds {@code ReduceMean}, {@code ReduceMax} or another that takes its axes as an attribute. */
    String reduce(String type, String x, boolean keep, int... axes) {
        return node(type, x)
                .integers("axes", axes)
                .integer("keepdims", keep ? 1 : 0)
                .output();
    }

    /** Returns what lies from one place to before another along some axes. */
    String slice(String x, long[] starts, long[] ends, int... axes) {
        return op("Slice", x, integers(starts), integers(ends), integers(axes));
    }

    /** Returns the values in reversed order along an axis. */
    String reversed(String x, int axis) {
        return op("Slice", x, integers(-1), integers(Long.MIN_VALUE), integers(axis), integers(-1));
    }
}
