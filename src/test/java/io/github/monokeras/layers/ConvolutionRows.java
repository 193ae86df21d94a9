package io.github.monokeras.layers;

import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.constraints.NonNeg;
import io.github.monokeras.constraints.UnitNorm;
import io.github.monokeras.initializers.HeNormal;
import io.github.monokeras.initializers.LecunUniform;
import io.github.monokeras.regularizers.L1;
import io.github.monokeras.regularizers.L2;

/** The rows of {@code layers_convolution.py}. */
final class ConvolutionRows {

    private ConvolutionRows() {}

    static void addTo(LayerRows rows) {
        series(rows);
        images(rows);
        volumes(rows);
        depthwise(rows);
        separable(rows);
    }

    private static void series(LayerRows rows) {
        rows.add("conv1d", x -> new Conv1D(3, 2).apply(x.get(0)));
        rows.add(
                "conv1d_same_strides",
                x -> new Conv1D(2, 3).strides(2).padding("same").apply(x.get(0)));
        rows.add(
                "conv1d_causal_unknown",
                x -> new Conv1D(2, 2)
                        .padding("causal")
                        .dilationRate(2)
                        .activation("relu")
                        .apply(x.get(0)));
        rows.add(
                "conv1d_causal_strides",
                x -> new Conv1D(2, 3).padding("causal").strides(2).apply(x.get(0)));
        rows.add("conv1d_groups", x -> new Conv1D(2, 3).groups(2).apply(x.get(0)));
    }

    private static void images(LayerRows rows) {
        rows.add("conv2d", x -> new Conv2D(2, 3).apply(x.get(0)));
        rows.add("conv2d_same", x -> new Conv2D(2, 2).padding("same").apply(x.get(0)));
        rows.add("conv2d_same_unknown", x -> new Conv2D(2, 3).padding("SAME").apply(x.get(0)));
        rows.add(
                "conv2d_same_strides",
                x -> new Conv2D(2, 3).strides(2).padding("same").apply(x.get(0)));
        rows.add(
                "conv2d_different_axes",
                x -> new Conv2D(2, new int[] {3, 2})
                        .strides(1, 2)
                        .padding("same")
                        .apply(x.get(0)));
        rows.add(
                "conv2d_strides_over_kernel",
                x -> new Conv2D(2, 1).strides(2, 3).apply(x.get(0)));
        rows.add("conv2d_dilated", x -> new Conv2D(2, 2).dilationRate(2, 3).apply(x.get(0)));
        rows.add(
                "conv2d_dilated_same",
                x -> new Conv2D(1, new int[] {3, 2})
                        .dilationRate(2)
                        .padding("same")
                        .apply(x.get(0)));
        rows.add("conv2d_groups", x -> new Conv2D(6, 2).groups(2).apply(x.get(0)));
        rows.add(
                "conv2d_options",
                x -> new Conv2D(2, new int[] {2, 2})
                        .strides(1, 1)
                        .padding("valid")
                        .dataFormat("channels_last")
                        .dilationRate(1, 1)
                        .groups(1)
                        .activation("tanh")
                        .useBias(true)
                        .kernelInitializer(new HeNormal().seed(3))
                        .biasInitializer("ones")
                        .kernelRegularizer(new L2(0.125))
                        .biasRegularizer(new L1(0.25))
                        .activityRegularizer(new L1(0.0625))
                        .kernelConstraint(new MaxNorm(0.5))
                        .biasConstraint(new NonNeg())
                        .apply(x.get(0)));
        rows.add("conv2d_no_bias", x -> new Conv2D(2, 2).useBias(false).apply(x.get(0)));
    }

    private static void volumes(LayerRows rows) {
        rows.add("conv3d", x -> new Conv3D(2, 2).apply(x.get(0)));
        rows.add(
                "conv3d_same_strides",
                x -> new Conv3D(2, new int[] {2, 3, 1})
                        .strides(2)
                        .padding("same")
                        .activation("sigmoid")
                        .apply(x.get(0)));
        rows.add("conv3d_dilated", x -> new Conv3D(2, 2).dilationRate(2, 1, 2).apply(x.get(0)));
        rows.add(
                "conv3d_groups", x -> new Conv3D(2, 2).groups(2).padding("same").apply(x.get(0)));
    }

    private static void depthwise(LayerRows rows) {
        rows.add("depthwise_conv1d", x -> new DepthwiseConv1D(3).apply(x.get(0)));
        rows.add(
                "depthwise_conv1d_same",
                x -> new DepthwiseConv1D(3)
                        .strides(2)
                        .padding("same")
                        .depthMultiplier(2)
                        .apply(x.get(0)));
        rows.add(
                "depthwise_conv1d_dilated_strides",
                x -> new DepthwiseConv1D(2)
                        .strides(2)
                        .padding("same")
                        .dilationRate(2)
                        .useBias(false)
                        .apply(x.get(0)));
        rows.add("depthwise_conv2d", x -> new DepthwiseConv2D(3).apply(x.get(0)));
        rows.add(
                "depthwise_conv2d_dilated",
                x -> new DepthwiseConv2D(2).dilationRate(1, 2).apply(x.get(0)));
        rows.add(
                "depthwise_conv2d_options",
                x -> new DepthwiseConv2D(new int[] {2, 3})
                        .strides(2, 2)
                        .padding("same")
                        .depthMultiplier(2)
                        .dataFormat("channels_last")
                        .dilationRate(1)
                        .activation("elu")
                        .useBias(true)
                        .depthwiseInitializer(new HeNormal().seed(3))
                        .biasInitializer("ones")
                        .depthwiseRegularizer(new L2(0.125))
                        .biasRegularizer(new L1(0.25))
                        .activityRegularizer(new L1(0.0625))
                        .depthwiseConstraint(new MaxNorm(0.5))
                        .biasConstraint(new NonNeg())
                        .apply(x.get(0)));
    }

    private static void separable(LayerRows rows) {
        rows.add("separable_conv1d", x -> new SeparableConv1D(3, 2).apply(x.get(0)));
        rows.add(
                "separable_conv1d_same",
                x -> new SeparableConv1D(2, 3)
                        .strides(2)
                        .padding("same")
                        .depthMultiplier(2)
                        .apply(x.get(0)));
        rows.add("separable_conv2d", x -> new SeparableConv2D(3, 2).apply(x.get(0)));
        rows.add(
                "separable_conv2d_dilated_strides",
                x -> new SeparableConv2D(2, 2)
                        .strides(2)
                        .dilationRate(2)
                        .useBias(false)
                        .apply(x.get(0)));
        rows.add(
                "separable_conv2d_options",
                x -> new SeparableConv2D(2, new int[] {3, 2})
                        .strides(1, 1)
                        .padding("same")
                        .dataFormat("channels_last")
                        .dilationRate(1, 1)
                        .depthMultiplier(2)
                        .activation("tanh")
                        .useBias(true)
                        .depthwiseInitializer(new HeNormal().seed(3))
                        .pointwiseInitializer(new LecunUniform().seed(4))
                        .biasInitializer("ones")
                        .depthwiseRegularizer(new L2(0.125))
                        .pointwiseRegularizer(new L1(0.125))
                        .biasRegularizer(new L1(0.25))
                        .activityRegularizer(new L1(0.0625))
                        .depthwiseConstraint(new MaxNorm(0.5))
                        .pointwiseConstraint(new UnitNorm())
                        .biasConstraint(new NonNeg())
                        .apply(x.get(0)));
    }
}
