package io.github.monokeras.onnx;

import io.github.monokeras.layers.ImageInterpolation;
import io.github.monokeras.tensor.Tensor;
import java.util.List;

/** ONNX's operation {@code Resize}, with pixels that stand for their middle. */
final class Resize {

    private static final String NOTHING = "";

    private Resize() {}

    /** Repeats the places along each axis between the batch and the channels. */
    static String repeated(OnnxCall call, int[] factors) {
        OnnxGraph graph = call.graph();
        return graph.alongAxes(
                call.input(),
                call.rank(),
                (source, order) -> graph.node("Resize", source, NOTHING, scales(graph, factors, order))
                        .text("mode", "nearest")
                        .text("coordinate_transformation_mode", "asymmetric")
                        .text("nearest_mode", "floor")
                        .output());
    }

    /** Enlarges images {@code (batch, height, width, channels)} by factors. */
    static String bilinear(OnnxCall call, int[] factors) {
        OnnxGraph graph = call.graph();
        String scales = scales(graph, factors, Pads.channelsLast(call.rank()));
        String large = graph.node("Resize", Pads.channelsFirst(call), NOTHING, scales)
                .text("mode", "linear")
                .output();
        return Pads.channelsLast(call, large);
    }

    /** Brings images {@code (batch, height, width, channels)} to a size. */
    static String sized(OnnxGraph graph, String x, int height, int width, ImageInterpolation interpolation) {
        String first = graph.transpose(x, Pads.channelsFirst(4));
        String sizes = graph.concat(0, List.of(graph.shape(first, 0, 2), graph.integers(height, width)));
        OnnxNode node = graph.node("Resize", first, NOTHING, NOTHING, sizes);
        if (interpolation == ImageInterpolation.NEAREST) {
            node.text("mode", "nearest").text("nearest_mode", "round_prefer_ceil");
        } else {
            node.text("mode", "linear");
        }
        return graph.transpose(node.output(), Pads.channelsLast(4));
    }

    private static String scales(OnnxGraph graph, int[] factors, int[] order) {
        double[] scales = new double[order.length];
        for (int axis = 0; axis < order.length; axis++) {
            boolean isPlace = axis > 0 && axis <= factors.length;
            scales[order[axis]] = isPlace ? factors[axis - 1] : 1;
        }
        return graph.floats("scales", Tensor.of(scales));
    }
}
