package io.github.monokeras.onnx;

import io.github.monokeras.layers.CenterCrop;
import io.github.monokeras.layers.ImageInterpolation;
import io.github.monokeras.layers.ImageWindow;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.Rescaling;
import io.github.monokeras.layers.Resizing;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;

/** The layers that bring images to a size, and numbers into a range that is good for learning. */
final class ImageFormulas {

    private ImageFormulas() {}

    static void addTo(OnnxFormulas formulas) {
        formulas.add(Resizing.class, layer -> OnnxFormula.single(call -> resized(layer, call)))
                .add(CenterCrop.class, layer -> OnnxFormula.single(call -> cropped(layer, call)))
                .add(Normalization.class, layer -> OnnxFormula.single(call -> normalized(layer, call)))
                .add(Rescaling.class, layer -> OnnxFormula.single(call -> rescaled(layer, call)));
    }

    private static String resized(Resizing layer, OnnxCall call) {
        OnnxGraph graph = call.graph();
        ImageInterpolation method = layer.interpolation();
        boolean isOperation =
                method == ImageInterpolation.NEAREST || (method == ImageInterpolation.BILINEAR && !layer.antialias());
        int height = call.sample().dim(0);
        int width = call.sample().dim(1);
        if (height == Shape.UNKNOWN || width == Shape.UNKNOWN) {
            requireWhole(layer, call);
            if (!isOperation) {
                throw call.refused("which cannot interpolate so for images of unknown size; give the input a size");
            }
            return Resize.sized(graph, call.input(), layer.height(), layer.width(), method);
        }
        int[] margins = layer.padding(height, width);
        ImageWindow window = layer.window(height, width);
        String x = cut(graph, call.input(), window, height, width);
        if (margins[0] > 0 || margins[1] > 0) {
            String pads = graph.integers(0, margins[0], margins[1], 0, 0, margins[0], margins[1], 0);
            x = graph.op("Pad", x, pads, graph.number(layer.fillValue()));
        }
        int[] input = {window.height() + 2 * margins[0], window.width() + 2 * margins[1]};
        int[] output = {layer.height(), layer.width()};
        return isOperation
                ? Resize.sized(graph, x, layer.height(), layer.width(), method)
                : ResizingMatrix.resized(graph, x, method, layer.antialias(), input, output);
    }

    /** Asks the layer for an image of another aspect ratio than its own whether it cuts or widens such. */
    private static void requireWhole(Resizing layer, OnnxCall call) {
        int high = 4 * layer.height();
        int wide = layer.width();
        ImageWindow window = layer.window(high, wide);
        int[] margins = layer.padding(high, wide);
        if (window.height() != high || margins[1] != 0) {
            throw call.refused("which cannot keep the aspect ratio of images of unknown size; give the input a size");
        }
    }

    private static String cropped(CenterCrop layer, OnnxCall call) {
        int height = call.sample().dim(0);
        int width = call.sample().dim(1);
        if (height == Shape.UNKNOWN || width == Shape.UNKNOWN) {
            throw call.refused("which cannot find the middle of images of unknown size; give the input a size");
        }
        ImageWindow window = layer.window(height, width);
        String used = cut(call.graph(), call.input(), window, height, width);
        return window.height() == layer.height() && window.width() == layer.width()
                ? used
                : Resize.sized(call.graph(), used, layer.height(), layer.width(), ImageInterpolation.BILINEAR);
    }

    private static String cut(OnnxGraph graph, String x, ImageWindow window, int height, int width) {
        if (window.height() == height && window.width() == width) {
            return x;
        }
        long[] starts = {window.top(), window.left()};
        long[] ends = {window.top() + window.height(), window.left() + window.width()};
        return graph.slice(x, starts, ends, 1, 2);
    }

    /** {@code (x - mean) / max(sqrt(variance), epsilon)}, or its inverse. */
    private static String normalized(Normalization layer, OnnxCall call) {
        OnnxGraph graph = call.graph();
        Tensor givenMean = layer.givenMean();
        Tensor givenVariance = layer.givenVariance();
        Tensor means = givenMean == null ? call.weight(0) : givenMean;
        double[] scales = (givenVariance == null ? call.weight(1) : givenVariance).toDoubleArray();
        for (int i = 0; i < scales.length; i++) {
            scales[i] = Math.max(Math.sqrt(scales[i]), Normalization.EPSILON);
        }
        int[] dims = layer.broadcastShape().dims();
        String mean = graph.floats("mean", means.reshape(dims));
        String scale = graph.floats("scale", Tensor.of(scales).reshape(dims));
        return layer.invert()
                ? graph.op("Add", graph.op("Mul", call.input(), scale), mean)
                : graph.op("Div", graph.op("Sub", call.input(), mean), scale);
    }

    /** {@code x scale + offset}. */
    private static String rescaled(Rescaling layer, OnnxCall call) {
        OnnxGraph graph = call.graph();
        String scaled = graph.op("Mul", call.input(), graph.floats("scale", Tensor.of(layer.scale())));
        return graph.op("Add", scaled, graph.floats("offset", Tensor.of(layer.offset())));
    }
}
