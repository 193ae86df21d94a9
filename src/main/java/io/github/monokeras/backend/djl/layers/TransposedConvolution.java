package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.layers.BaseConvTranspose;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A transposed convolution, made of a convolution, which DJL has on every engine.
 *
 * <p>With strides of s, place {@code q s + r} of the output is {@code sum over j of x[q - j] kernel[j s + r]}: s
 * convolutions, one for each r below s. One call computes them all, as channels of their own, and none of its
 * multiplications is by a zero in between; then their results are laid side by side. That is done for one axis after
 * the other, since MXNet cannot transpose an array of more than six.
 */
final class TransposedConvolution implements LayerFormula {

    private final BaseConvTranspose<?> layer;
    private final int rank;
    private final int[] strides;
    private final int[] taps;

    TransposedConvolution(BaseConvTranspose<?> layer) {
        this.layer = layer;
        rank = layer.rank();
        strides = layer.strides();
        taps = IntStream.range(0, rank)
                .map(axis -> (layer.kernelSize()[axis] + strides[axis] - 1) / strides[axis])
                .toArray();
    }

    @Override
    public NDList forward(LayerCall call) {
        NDArray x = call.input();
        Cut[] cuts = new Cut[rank];
        int[] padding = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            cuts[axis] = cut(axis, Math.toIntExact(x.getShape().get(1 + axis)));
            padding[axis] = Math.min(cuts[axis].front, cuts[axis].end);
            x = Convolutions.padded(x, 1 + axis, cuts[axis].front - padding[axis], cuts[axis].end - padding[axis]);
        }
        int[] ones = IntStream.generate(() -> 1).limit(rank).toArray();
        NDArray first = Convolutions.channelsFirst(x);
        NDArray parts =
                Convolutions.convolution(first, kernel(call.weight(0)), null, ones, padding, layer.dilationRate(), 1);
        NDArray y = sideBySide(parts);
        for (int axis = 0; axis < rank; axis++) {
            y = cuts[axis].of(y, 1 + axis);
        }
        return new NDList(layer.useBias() ? y.add(call.weight(1)) : y);
    }

    /** Takes Keras's {@code (k, …, filters, channels)} for {@code (s … filters, channels, k / s, …)}, turned around. */
    private NDArray kernel(NDArray kernel) {
        int[] axes = IntStream.range(0, rank + 2)
                .map(axis -> (axis + rank) % (rank + 2))
                .toArray();
        NDArray parts = kernel.transpose(axes);
        for (int axis = rank + 1; axis > 1; axis--) {
            int stride = strides[axis - 2];
            if (stride > 1) {
                int count = taps[axis - 2];
                int missing = count * stride - layer.kernelSize()[axis - 2];
                NDArray padded = Convolutions.padded(parts, axis, 0, missing);
                long[] dims = padded.getShape().getShape().clone();
                long before = product(dims, 1, axis);
                long after = product(dims, axis + 1, rank + 2);
                NDArray split = padded.reshape(dims[0], before, count, stride, after);
                dims[0] *= stride;
                dims[axis] = count;
                parts = split.transpose(3, 0, 1, 2, 4).reshape(new Shape(dims));
            }
        }
        NDArray turned = parts.flip(IntStream.range(2, rank + 2).toArray());
        return Convolutions.inOrder(turned, turned.getShape());
    }

    /**
     * Takes {@code (batch, s … filters, q, …)} for {@code (batch, q s, …, filters)}: axis after axis, s moves in front
     * of the axes behind its own. The last one's is there already, as the channels are last in memory.
     */
    private NDArray sideBySide(NDArray parts) {
        NDArray woven = Convolutions.channelsLast(parts);
        long[] dims = woven.getShape().getShape().clone();
        for (int axis = 1; axis <= rank; axis++) {
            int stride = strides[axis - 1];
            long before = product(dims, 0, axis + 1);
            long behind = product(dims, axis + 1, rank + 1);
            dims[rank + 1] /= stride;
            if (stride > 1 && behind > 1) {
                NDArray split = woven.reshape(before, behind, stride, dims[rank + 1]);
                woven = split.transpose(0, 2, 1, 3);
            }
            dims[axis] *= stride;
        }
        return woven.reshape(new Shape(dims));
    }

    /**
     * Which part of all that the windows add up to is the output, along one axis. The convolution leaves out whole
     * steps that are not; beyond the last window it makes zeros, as an output padding wants them.
     *
     * @param front how many zeros the convolution needs in front of the input
     * @param end how many behind it
     * @param before how many places are then still cut off in front
     * @param size of the output
     */
    private record Cut(int front, int end, int before, int size) {

        NDArray of(NDArray y, int axis) {
            boolean isWhole = y.getShape().get(axis) == size;
            return isWhole ? y : y.get(new NDIndex().addAllDim(axis).addSliceDim(before, before + size));
        }
    }

    private Cut cut(int axis, int input) {
        int stride = strides[axis];
        int size = layer.outputSize(axis, input);
        int whole = (input - 1) * stride + layer.reach(axis);
        int before = layer.padding().equals("same") ? Math.max(whole - size, 0) / 2 : 0;
        int front = (taps[axis] - 1) * layer.dilationRate()[axis] - before / stride;
        int end = (before + size + stride - 1) / stride - input;
        return new Cut(front, end, before % stride, size);
    }

    private static long product(long[] dims, int from, int to) {
        return Arrays.stream(dims, from, to).reduce(1, Math::multiplyExact);
    }
}
