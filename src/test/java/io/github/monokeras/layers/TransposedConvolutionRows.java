package io.github.monokeras.layers;

import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.constraints.NonNeg;
import io.github.monokeras.initializers.HeNormal;
import io.github.monokeras.regularizers.L1;
import io.github.monokeras.regularizers.L2;

/** The rows of {@code layers_convolution_transpose.py}. */
final class TransposedConvolutionRows {

    private TransposedConvolutionRows() {}

    static void addTo(LayerRows rows) {
        series(rows);
        images(rows);
        volumes(rows);
    }

    private static void series(LayerRows rows) {
        rows.add("conv1d_transpose", x -> new Conv1DTranspose(3, 2).apply(x.get(0)));
        rows.add(
                "conv1d_transpose_same_strides",
                x -> new Conv1DTranspose(2, 3).strides(2).padding("same").apply(x.get(0)));
        rows.add(
                "conv1d_transpose_strides_over_kernel",
                x -> new Conv1DTranspose(2, 2).strides(3).apply(x.get(0)));
        rows.add(
                "conv1d_transpose_output_padding",
                x -> new Conv1DTranspose(2, 4).strides(2).outputPadding(1).apply(x.get(0)));
        rows.add(
                "conv1d_transpose_same_output_padding",
                x -> new Conv1DTranspose(2, 5)
                        .strides(3)
                        .padding("same")
                        .outputPadding(2)
                        .apply(x.get(0)));
        rows.add(
                "conv1d_transpose_same_no_output_padding",
                x -> new Conv1DTranspose(2, 5)
                        .strides(2)
                        .padding("same")
                        .outputPadding(0)
                        .apply(x.get(0)));
        rows.add(
                "conv1d_transpose_dilated",
                x -> new Conv1DTranspose(2, 2).dilationRate(2).apply(x.get(0)));
        rows.add(
                "conv1d_transpose_dilated_same_unknown",
                x -> new Conv1DTranspose(2, 2)
                        .dilationRate(3)
                        .padding("same")
                        .activation("relu")
                        .apply(x.get(0)));
    }

    private static void images(LayerRows rows) {
        rows.add("conv2d_transpose", x -> new Conv2DTranspose(2, 3).apply(x.get(0)));
        rows.add(
                "conv2d_transpose_same",
                x -> new Conv2DTranspose(2, 2).padding("same").apply(x.get(0)));
        rows.add(
                "conv2d_transpose_same_strides",
                x -> new Conv2DTranspose(1, 3).strides(2).padding("same").apply(x.get(0)));
        rows.add(
                "conv2d_transpose_same_strides_unknown",
                x -> new Conv2DTranspose(1, 4).strides(2).padding("SAME").apply(x.get(0)));
        rows.add(
                "conv2d_transpose_different_axes",
                x -> new Conv2DTranspose(2, new int[] {3, 2})
                        .strides(2, 3)
                        .outputPadding(1, 2)
                        .useBias(false)
                        .apply(x.get(0)));
        rows.add(
                "conv2d_transpose_dilated",
                x -> new Conv2DTranspose(2, 2).dilationRate(1, 2).apply(x.get(0)));
        rows.add(
                "conv2d_transpose_dilated_same",
                x -> new Conv2DTranspose(2, 3).dilationRate(2).padding("same").apply(x.get(0)));
        rows.add(
                "conv2d_transpose_options",
                x -> new Conv2DTranspose(2, new int[] {2, 3})
                        .strides(2, 1)
                        .padding("same")
                        .outputPadding(1, 0)
                        .dataFormat("channels_last")
                        .dilationRate(1, 1)
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
    }

    private static void volumes(LayerRows rows) {
        rows.add("conv3d_transpose", x -> new Conv3DTranspose(2, 2).apply(x.get(0)));
        rows.add(
                "conv3d_transpose_same_strides",
                x -> new Conv3DTranspose(1, new int[] {3, 2, 1})
                        .strides(2)
                        .padding("same")
                        .activation("sigmoid")
                        .apply(x.get(0)));
        rows.add(
                "conv3d_transpose_output_padding",
                x -> new Conv3DTranspose(1, 2)
                        .strides(2, 1, 2)
                        .outputPadding(1, 0, 0)
                        .apply(x.get(0)));
        rows.add(
                "conv3d_transpose_dilated",
                x -> new Conv3DTranspose(1, 2).dilationRate(2).apply(x.get(0)));
    }
}
