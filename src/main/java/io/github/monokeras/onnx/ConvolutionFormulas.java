package io.github.monokeras.onnx;

import io.github.monokeras.layers.BaseConv;
import io.github.monokeras.layers.BaseConvTranspose;
import io.github.monokeras.layers.BaseDepthwiseConv;
import io.github.monokeras.layers.BaseSeparableConv;
import io.github.monokeras.layers.Conv1D;
import io.github.monokeras.layers.Conv1DTranspose;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Conv2DTranspose;
import io.github.monokeras.layers.Conv3D;
import io.github.monokeras.layers.Conv3DTranspose;
import io.github.monokeras.layers.Convolution;
import io.github.monokeras.layers.DepthwiseConv1D;
import io.github.monokeras.layers.DepthwiseConv2D;
import io.github.monokeras.layers.SeparableConv1D;
import io.github.monokeras.layers.SeparableConv2D;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The convolutions, which ONNX knows with the channels first. */
final class ConvolutionFormulas {

    private ConvolutionFormulas() {}

    static void addTo(OnnxFormulas formulas) {
        formulas.add(Conv1D.class, ConvolutionFormulas::convolution)
                .add(Conv2D.class, ConvolutionFormulas::convolution)
                .add(Conv3D.class, ConvolutionFormulas::convolution)
                .add(Conv1DTranspose.class, ConvolutionFormulas::transposed)
                .add(Conv2DTranspose.class, ConvolutionFormulas::transposed)
                .add(Conv3DTranspose.class, ConvolutionFormulas::transposed)
                .add(DepthwiseConv1D.class, ConvolutionFormulas::depthwise)
                .add(DepthwiseConv2D.class, ConvolutionFormulas::depthwise)
                .add(SeparableConv1D.class, ConvolutionFormulas::separable)
                .add(SeparableConv2D.class, ConvolutionFormulas::separable);
    }

    private static OnnxFormula convolution(BaseConv<?> layer) {
        return OnnxFormula.single(call -> {
            String kernel = call.constant(0, WeightLayout.kernel(call.weight(0)));
            OnnxNode node = window(layer, call, "Conv", operands(call, kernel, layer.useBias()));
            node.integer("group", layer.groups());
            return Pads.channelsLast(call, padded(layer, call, node).output());
        });
    }

    private static OnnxFormula depthwise(BaseDepthwiseConv<?> layer) {
        return OnnxFormula.single(call -> Pads.channelsLast(call, eachChannel(layer, call, layer.useBias())));
    }

    /** A depthwise convolution, and behind it one whose window is a single place. */
    private static OnnxFormula separable(BaseSeparableConv<?> layer) {
        return OnnxFormula.single(call -> {
            List<String> operands = new ArrayList<>();
            operands.add(eachChannel(layer, call, false));
            operands.add(call.constant(1, WeightLayout.kernel(call.weight(1))));
            if (layer.useBias()) {
                operands.add(call.constant(2));
            }
            String mixed = new OnnxNode(call.graph(), "Conv", operands).output();
            return Pads.channelsLast(call, mixed);
        });
    }

    /** A convolution with as many groups as channels, {@code (batch, channels depthMultiplier, …)}. */
    private static String eachChannel(BaseDepthwiseConv<?> layer, OnnxCall call, boolean useBias) {
        // (…, channels, depthMultiplier) as (channels, depthMultiplier, …), as ONNX's (channels depthMultiplier, 1, …)
        Tensor apart = WeightLayout.lastTwoFirst(call.weight(0), false);
        int[] dims = apart.shape().dims();
        int channels = dims[0];
        dims[0] *= dims[1];
        dims[1] = 1;
        String kernel = call.constant(0, apart.reshape(dims));
        OnnxNode node = window(layer, call, "Conv", operands(call, kernel, useBias));
        return padded(layer, call, node.integer("group", channels)).output();
    }

    private static List<String> operands(OnnxCall call, String kernel, boolean useBias) {
        String x = Pads.channelsFirst(call);
        return useBias ? List.of(x, kernel, call.constant(1)) : List.of(x, kernel);
    }

    private static OnnxNode window(Convolution<?> layer, OnnxCall call, String type, List<String> operands) {
        return new OnnxNode(call.graph(), type, operands)
                .integers("kernel_shape", layer.kernelSize())
                .integers("strides", layer.strides())
                .integers("dilations", layer.dilationRate());
    }

    private static OnnxNode padded(Convolution<?> layer, OnnxCall call, OnnxNode node) {
        int[] reaches = IntStream.range(0, layer.rank()).map(layer::reach).toArray();
        return switch (layer.padding()) {
            case "same" -> {
                int[] sizes = call.sample().dims();
                boolean isSpread = IntStream.of(layer.dilationRate()).anyMatch(rate -> rate > 1);
                if (isSpread && Pads.same(sizes, layer.strides(), reaches) == null) {
                    throw call.refused("which cannot pad a dilated window that jumps over an axis of unknown size;"
                            + " give the input a size");
                }
                yield Pads.addSame(node, sizes, layer.strides(), reaches);
            }
            case "causal" -> node.integers("pads", reaches[0] - 1, 0);
            default -> node;
        };
    }

    /** How a transposed convolution cuts off what does not fit does not hang on the input's size. */
    private static OnnxFormula transposed(BaseConvTranspose<?> layer) {
        return OnnxFormula.single(call -> {
            int rank = layer.rank();
            int[] pads = new int[2 * rank];
            int[] added = new int[rank];
            for (int axis = 0; axis < rank; axis++) {
                int surplus = layer.reach(axis) - layer.outputSize(axis, 1);
                pads[axis] = layer.padding().equals("same") ? Math.max(surplus, 0) / 2 : 0;
                pads[rank + axis] = Math.max(surplus - pads[axis], 0);
                added[axis] = Math.max(pads[axis] - surplus, 0);
            }
            String kernel = call.constant(0, WeightLayout.lastTwoFirst(call.weight(0), true));
            String y = window(layer, call, "ConvTranspose", operands(call, kernel, layer.useBias()))
                    .integers("pads", pads)
                    .integers("output_padding", added)
                    .output();
            return Pads.channelsLast(call, y);
        });
    }
}
