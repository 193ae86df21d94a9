package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.layers.BaseConv;
import io.github.monokeras.layers.BaseDepthwiseConv;
import io.github.monokeras.layers.BaseSeparableConv;
import io.github.monokeras.layers.Conv1D;
import io.github.monokeras.layers.Conv1DTranspose;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Conv2DTranspose;
import io.github.monokeras.layers.Conv3D;
import io.github.monokeras.layers.Conv3DTranspose;
import io.github.monokeras.layers.DepthwiseConv1D;
import io.github.monokeras.layers.DepthwiseConv2D;
import io.github.monokeras.layers.SeparableConv1D;
import io.github.monokeras.layers.SeparableConv2D;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The convolutions. */
final class ConvolutionFormulas {

    private ConvolutionFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Conv1D.class, ConvolutionFormulas::convolution)
                .add(Conv2D.class, ConvolutionFormulas::convolution)
                .add(Conv3D.class, ConvolutionFormulas::convolution)
                .add(Conv1DTranspose.class, TransposedConvolution::new)
                .add(Conv2DTranspose.class, TransposedConvolution::new)
                .add(Conv3DTranspose.class, TransposedConvolution::new)
                .add(DepthwiseConv1D.class, ConvolutionFormulas::depthwise)
                .add(DepthwiseConv2D.class, ConvolutionFormulas::depthwise)
                .add(SeparableConv1D.class, ConvolutionFormulas::separable)
                .add(SeparableConv2D.class, ConvolutionFormulas::separable);
    }

    private static LayerFormula convolution(BaseConv<?> layer) {
        return call -> {
            NDArray kernel = Convolutions.kernel(call.weight(0));
            NDArray bias = layer.useBias() ? call.weight(1) : null;
            NDArray y = Convolutions.move(layer, call.input(), kernel, bias, layer.groups());
            return new NDList(Convolutions.channelsLast(y));
        };
    }

    private static LayerFormula depthwise(BaseDepthwiseConv<?> layer) {
        return call -> {
            NDArray bias = layer.useBias() ? call.weight(1) : null;
            return new NDList(Convolutions.channelsLast(eachChannel(layer, call, bias)));
        };
    }

    /** A depthwise convolution, and behind it one whose window is a single place. */
    private static LayerFormula separable(BaseSeparableConv<?> layer) {
        int[] ones = new int[layer.rank()];
        Arrays.fill(ones, 1);
        return call -> {
            NDArray pointwise = Convolutions.kernel(call.weight(1));
            NDArray bias = layer.useBias() ? call.weight(2) : null;
            NDArray each = eachChannel(layer, call, null);
            NDArray mixed = Convolutions.convolution(each, pointwise, bias, ones, new int[layer.rank()], ones, 1);
            return new NDList(Convolutions.channelsLast(mixed));
        };
    }

    /** A convolution with as many groups as channels, {@code (batch, channels depthMultiplier, …)}. */
    private static NDArray eachChannel(BaseDepthwiseConv<?> layer, LayerCall call, @Nullable NDArray bias) {
        NDArray kernel = call.weight(0);
        int rank = layer.rank();
        long[] dims = kernel.getShape().getShape();
        int channels = Math.toIntExact(dims[rank]);
        // (…, channels, depthMultiplier) as (channels, depthMultiplier, …), as DJL's (channels depthMultiplier, 1, …)
        int[] axes = IntStream.range(0, rank + 2)
                .map(axis -> (axis + rank) % (rank + 2))
                .toArray();
        long[] grouped = LongStream.concat(LongStream.of(channels * dims[rank + 1], 1), Arrays.stream(dims, 0, rank))
                .toArray();
        return Convolutions.move(
                layer, call.input(), Convolutions.inOrder(kernel.transpose(axes), new Shape(grouped)), bias, channels);
    }
}
