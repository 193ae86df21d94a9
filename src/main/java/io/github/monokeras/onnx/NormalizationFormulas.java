package io.github.monokeras.onnx;

import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.GroupNormalization;
import io.github.monokeras.layers.LayerNormalization;
import io.github.monokeras.layers.RMSNormalization;
import io.github.monokeras.layers.Softmax;
import io.github.monokeras.layers.UnitNormalization;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The layers that bring numbers to mean 0 and variance 1, to length 1 or to sum 1 as they flow through a network. */
final class NormalizationFormulas {

    private static final double MASKED = 1e9;

    private NormalizationFormulas() {}

    static void addTo(OnnxFormulas formulas) {
        formulas.add(BatchNormalization.class, BatchNormalizationFormula::new)
                .add(LayerNormalization.class, layer -> OnnxFormula.single(call -> layer(layer, call)))
                .add(GroupNormalization.class, layer -> OnnxFormula.single(call -> group(layer, call)))
                .add(RMSNormalization.class, layer -> OnnxFormula.single(call -> rms(layer, call)))
                .add(UnitNormalization.class, layer -> OnnxFormula.single(call -> unit(layer, call)))
                .add(Softmax.class, layer -> OnnxFormula.single(call -> softmax(layer, call)));
    }

    /** {@code gamma (x - mean) / sqrt(variance + epsilon) + beta} along the axes, for which ONNX knows the last ones. */
    private static String layer(LayerNormalization layer, OnnxCall call) {
        OnnxGraph graph = call.graph();
        int[] axes = layer.axes(call.rank());
        boolean areLast = IntStream.range(0, axes.length).allMatch(i -> axes[i] == call.rank() - axes.length + i);
        if (areLast && layer.scale()) {
            OnnxNode node = layer.center()
                    ? graph.node("LayerNormalization", call.input(), call.constant(0), call.constant(1))
                    : graph.node("LayerNormalization", call.input(), call.constant(0));
            return node.integer("axis", axes[0])
                    .number("epsilon", layer.epsilon())
                    .output();
        }
        String centered = graph.op("Sub", call.input(), graph.reduce("ReduceMean", call.input(), true, axes));
        String variance = graph.reduce("ReduceMean", graph.op("Mul", centered, centered), true, axes);
        String deviation = graph.op("Sqrt", graph.op("Add", variance, graph.number(layer.epsilon())));
        Shape spread = spread(call, axes);
        return affine(call, graph.op("Div", centered, deviation), layer.scale(), layer.center(), spread);
    }

    /** The same for each sample's groups of neighbouring channels, which ONNX takes for instances. */
    private static String group(GroupNormalization layer, OnnxCall call) {
        OnnxGraph graph = call.graph();
        int rank = call.rank();
        int channels = Math.floorMod(layer.axis(), rank);
        int[] order = IntStream.range(0, rank)
                .map(axis -> axis == 0 ? 0 : axis == 1 ? channels : axis <= channels ? axis - 1 : axis)
                .toArray();
        String first = graph.transpose(call.input(), order);
        String groups = graph.reshape(first, 0, layer.groups(), -1);
        double[] ones = new double[layer.groups()];
        Arrays.fill(ones, 1);
        String standard = graph.node(
                        "InstanceNormalization",
                        groups,
                        graph.floats(Tensor.of(ones)),
                        graph.floats(Tensor.of(new double[ones.length])))
                .number("epsilon", layer.epsilon())
                .output();
        String y = graph.op("Reshape", standard, graph.shape(first, 0));
        int[] spread = IntStream.generate(() -> 1).limit(rank).toArray();
        spread[1] = call.sample().dim(channels - 1);
        int[] back = IntStream.range(0, rank)
                .map(axis -> axis == channels && axis > 0 ? 1 : axis == 0 ? 0 : axis < channels ? axis + 1 : axis)
                .toArray();
        return graph.transpose(affine(call, y, layer.scale(), layer.center(), Shape.of(spread)), back);
    }

    /** {@code scale x / sqrt(mean(x²) + epsilon)} along the axes. */
    private static String rms(RMSNormalization layer, OnnxCall call) {
        OnnxGraph graph = call.graph();
        String x = call.input();
        String mean = graph.reduce("ReduceMean", graph.op("Mul", x, x), true, layer.axes(call.rank()));
        String root = graph.op("Sqrt", graph.op("Add", mean, graph.number(layer.epsilon())));
        return graph.op("Mul", graph.op("Div", x, root), call.constant(0));
    }

    /** {@code x / sqrt(max(sum(x²), epsilon²))} along the axes. */
    private static String unit(UnitNormalization layer, OnnxCall call) {
        OnnxGraph graph = call.graph();
        String sum = graph.sum(graph.op("Mul", call.input(), call.input()), true, layer.axes(call.rank()));
        String least = graph.number(UnitNormalization.EPSILON * UnitNormalization.EPSILON);
        return graph.op("Div", call.input(), graph.op("Sqrt", graph.op("Max", sum, least)));
    }

    /** {@code exp(x_i) / sum_j exp(x_j)} along any axes; that along the last is the layer's activation. */
    private static String softmax(Softmax layer, OnnxCall call) {
        OnnxGraph graph = call.graph();
        OnnxMask mask = call.mask(0);
        String x = call.input();
        if (mask != null) {
            if (mask.rank() != call.rank()) {
                throw call.refused("as a mask must have the shape of the input; take the mask off");
            }
            String counts = graph.toFloat(mask.name());
            String far = graph.op("Mul", graph.op("Sub", counts, graph.number(1)), graph.number(MASKED));
            x = graph.op("Add", graph.op("Mul", x, counts), far);
        }
        if (layer.outputActivation() == io.github.monokeras.activations.Activation.SOFTMAX) {
            return x;
        }
        return softmax(graph, x, layer.axes(call.rank()));
    }

    /** Returns the softmax along axes, of which ONNX takes one. */
    static String softmax(OnnxGraph graph, String x, int... axes) {
        if (axes.length == 1) {
            return graph.node("Softmax", x).integer("axis", axes[0]).output();
        }
        String powers = graph.op("Exp", graph.op("Sub", x, graph.reduce("ReduceMax", x, true, axes)));
        return graph.op("Div", powers, graph.sum(powers, true, axes));
    }

    private static String affine(OnnxCall call, String x, boolean scale, boolean center, Shape spread) {
        OnnxGraph graph = call.graph();
        int[] dims = spread.dims();
        String scaled =
                scale ? graph.op("Mul", x, call.constant(0, call.weight(0).reshape(dims))) : x;
        int beta = scale ? 1 : 0;
        return center
                ? graph.op("Add", scaled, call.constant(beta, call.weight(beta).reshape(dims)))
                : scaled;
    }

    /** Returns the shape of the input with 1 for each axis but some. */
    private static Shape spread(OnnxCall call, int... axes) {
        int[] dims = IntStream.generate(() -> 1).limit(call.rank()).toArray();
        for (int axis : axes) {
            dims[axis] = call.sample().dim(axis - 1);
        }
        return Shape.of(dims);
    }
}
