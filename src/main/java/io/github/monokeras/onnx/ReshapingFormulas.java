package io.github.monokeras.onnx;

import io.github.monokeras.layers.Cropping;
import io.github.monokeras.layers.Cropping1D;
import io.github.monokeras.layers.Cropping2D;
import io.github.monokeras.layers.Cropping3D;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.ImageInterpolation;
import io.github.monokeras.layers.Permute;
import io.github.monokeras.layers.RepeatVector;
import io.github.monokeras.layers.Reshape;
import io.github.monokeras.layers.UpSampling1D;
import io.github.monokeras.layers.UpSampling2D;
import io.github.monokeras.layers.UpSampling3D;
import io.github.monokeras.layers.ZeroPadding;
import io.github.monokeras.layers.ZeroPadding1D;
import io.github.monokeras.layers.ZeroPadding2D;
import io.github.monokeras.layers.ZeroPadding3D;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** The layers that put the numbers of a sample in other places. */
final class ReshapingFormulas {

    private ReshapingFormulas() {}

    static void addTo(OnnxFormulas formulas) {
        formulas.add(Flatten.class, layer -> OnnxFormula.of((graph, x) -> graph.reshape(x, 0, -1)))
                .add(Reshape.class, layer -> OnnxFormula.of((graph, x) -> reshaped(layer, graph, x)))
                .add(Permute.class, layer -> OnnxFormula.of((graph, x) -> permuted(layer, graph, x)))
                .add(RepeatVector.class, layer -> OnnxFormula.of((graph, x) -> repeated(layer, graph, x)))
                .add(ZeroPadding1D.class, ReshapingFormulas::zeroPadding)
                .add(ZeroPadding2D.class, ReshapingFormulas::zeroPadding)
                .add(ZeroPadding3D.class, ReshapingFormulas::zeroPadding)
                .add(Cropping1D.class, ReshapingFormulas::cropping)
                .add(Cropping2D.class, ReshapingFormulas::cropping)
                .add(Cropping3D.class, ReshapingFormulas::cropping)
                .add(UpSampling1D.class, layer -> OnnxFormula.single(call -> Resize.repeated(call, layer.size())))
                .add(UpSampling2D.class, layer -> OnnxFormula.single(call -> enlarged(layer, call)))
                .add(UpSampling3D.class, layer -> OnnxFormula.single(call -> Resize.repeated(call, layer.size())));
    }

    private static String reshaped(Reshape layer, OnnxGraph graph, String x) {
        return graph.reshape(
                x,
                IntStream.concat(IntStream.of(0), Arrays.stream(layer.targetShape()))
                        .asLongStream()
                        .toArray());
    }

    private static String permuted(Permute layer, OnnxGraph graph, String x) {
        return graph.transpose(
                x,
                IntStream.concat(IntStream.of(0), Arrays.stream(layer.dims())).toArray());
    }

    private static String repeated(RepeatVector layer, OnnxGraph graph, String x) {
        return graph.op("Expand", graph.unsqueeze(x, 1), graph.integers(1, layer.n(), 1));
    }

    private static OnnxFormula zeroPadding(ZeroPadding<?> layer) {
        int[][] padding = layer.padding();
        return OnnxFormula.single(call -> call.graph().alongAxes(call.input(), call.rank(), (source, order) -> {
            long[] pads = new long[2 * order.length];
            for (int axis = 0; axis < padding.length; axis++) {
                pads[order[1 + axis]] = padding[axis][0];
                pads[order.length + order[1 + axis]] = padding[axis][1];
            }
            return call.graph().op("Pad", source, call.graph().integers(pads));
        }));
    }

    private static OnnxFormula cropping(Cropping<?> layer) {
        int[][] cropping = layer.cropping();
        return OnnxFormula.single(call -> call.graph().alongAxes(call.input(), call.rank(), (source, order) -> {
            long[] starts = new long[cropping.length];
            long[] ends = new long[cropping.length];
            for (int axis = 0; axis < cropping.length; axis++) {
                starts[axis] = cropping[axis][0];
                ends[axis] = cropping[axis][1] == 0 ? Long.MAX_VALUE : -cropping[axis][1];
            }
            return call.graph().slice(source, starts, ends, Arrays.copyOfRange(order, 1, 1 + cropping.length));
        }));
    }

    private static String enlarged(UpSampling2D layer, OnnxCall call) {
        return switch (layer.interpolation()) {
            case "nearest" -> Resize.repeated(call, layer.size());
            case "bilinear" -> Resize.bilinear(call, layer.size());
            default -> resampled(layer, call);
        };
    }

    private static String resampled(UpSampling2D layer, OnnxCall call) {
        int[] input = Arrays.copyOf(call.sample().dims(), 2);
        if (input[0] == Shape.UNKNOWN || input[1] == Shape.UNKNOWN) {
            throw call.refused("which cannot interpolate so for images of unknown size; give the input a size");
        }
        int[] output = {input[0] * layer.size()[0], input[1] * layer.size()[1]};
        ImageInterpolation method =
                ImageInterpolation.valueOf(layer.interpolation().toUpperCase(Locale.ROOT));
        return ResizingMatrix.resized(call.graph(), call.input(), method, false, input, output);
    }
}
