package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.layers.Convolution;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Convolutions on DJL, which knows them with the channels first and the same padding at both ends of an axis.
 *
 * <p>On PyTorch the channels move without a copy, and the kernels then run on memory in which they are last.
 */
final class Convolutions {

    private Convolutions() {}

    /** Takes {@code (batch, …, channels)} for {@code (batch, channels, …)}. */
    static NDArray channelsFirst(NDArray x) {
        int rank = x.getShape().dimension() - 2;
        int[] axes = IntStream.range(0, rank + 2)
                .map(axis -> axis < 2 ? axis * (rank + 1) : axis - 1)
                .toArray();
        return x.transpose(axes);
    }

    /** Takes {@code (batch, channels, …)} for {@code (batch, …, channels)}. */
    static NDArray channelsLast(NDArray y) {
        int rank = y.getShape().dimension() - 2;
        int[] axes = IntStream.range(0, rank + 2)
                .map(axis -> axis == 0 ? 0 : axis == rank + 1 ? 1 : axis + 1)
                .toArray();
        return y.transpose(axes);
    }

    /** Takes Keras's kernel {@code (…, inputs, outputs)} for DJL's, {@code (outputs, inputs, …)}. */
    static NDArray kernel(NDArray kernel) {
        int rank = kernel.getShape().dimension() - 2;
        int[] axes = IntStream.range(0, rank + 2)
                .map(axis -> axis < 2 ? rank + 1 - axis : axis - 2)
                .toArray();
        NDArray turned = kernel.transpose(axes);
        return inOrder(turned, turned.getShape());
    }

    /**
     * Returns the numbers in another shape, in memory in just that order: of a view with a single output, PyTorch
     * cannot compute the gradient in doubles.
     */
    static NDArray inOrder(NDArray kernel, Shape shape) {
        return kernel.flatten().reshape(shape);
    }

    /**
     * Moves a layer's window over {@code (batch, …, channels)}.
     *
     * @param kernel {@code (filters, channels / groups, …)}
     * @return {@code (batch, filters, …)}
     */
    static NDArray move(Convolution<?> layer, NDArray x, NDArray kernel, @Nullable NDArray bias, int groups) {
        NDArray padded = x;
        int[] atBothEnds = new int[layer.rank()];
        for (int axis = 0; axis < layer.rank(); axis++) {
            int before = 0;
            int after = 0;
            if (layer.padding().equals("causal")) {
                before = layer.reach(axis) - 1;
            } else if (layer.padding().equals("same")) {
                int size = Math.toIntExact(x.getShape().get(1 + axis));
                int starts = (layer.outputSize(axis, size) - 1) * layer.strides()[axis];
                int missing = Math.max(starts + layer.reach(axis) - size, 0);
                before = missing / 2;
                after = missing - before;
            }
            atBothEnds[axis] = Math.min(before, after);
            padded = padded(padded, 1 + axis, before - atBothEnds[axis], after - atBothEnds[axis]);
        }
        NDArray first = channelsFirst(padded);
        return convolution(first, kernel, bias, layer.strides(), atBothEnds, layer.dilationRate(), groups);
    }

    /** Computes the convolution of {@code (batch, channels, …)} with {@code (filters, channels / groups, …)}. */
    static NDArray convolution(
            NDArray x,
            NDArray kernel,
            @Nullable NDArray bias,
            int[] strides,
            int[] padding,
            int[] dilation,
            int groups) {
        if (strides.length == 1) {
            // An image one place high, because PyTorch can keep the channels of images last, not those of a series.
            int[] along = {1, strides[0]};
            int[] around = {0, padding[0]};
            int[] apart = {1, dilation[0]};
            NDArray image = x.expandDims(2);
            return convolution(image, kernel.expandDims(2), bias, along, around, apart, groups)
                    .squeeze(2);
        }
        return x.getNDArrayInternal()
                .convolution(x, kernel, bias, shape(strides), shape(padding), shape(dilation), groups)
                .singletonOrThrow();
    }

    /** Adds zeros at the ends of an axis. */
    static NDArray padded(NDArray x, int axis, int before, int after) {
        NDArray padded = before > 0 ? zeros(x, axis, before).concat(x, axis) : x;
        return after > 0 ? padded.concat(zeros(x, axis, after), axis) : padded;
    }

    private static NDArray zeros(NDArray like, int axis, int count) {
        long[] dims = like.getShape().getShape().clone();
        dims[axis] = count;
        return like.getManager().zeros(new Shape(dims), like.getDataType());
    }

    private static Shape shape(int... sizes) {
        return new Shape(Arrays.stream(sizes).asLongStream().toArray());
    }
}
