package io.github.monokeras.onnx;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How far windows reach beyond both ends of an axis, as Keras's {@code "same"} has it: an odd place at the end. */
final class Pads {

    private Pads() {}

    /**
     * Returns ONNX's {@code pads}, all in front and then all behind, or null if they hang on a size that is not known.
     *
     * @param sizes of the input, {@code (…, channels)}
     */
    static int @Nullable [] same(int[] sizes, int[] strides, int[] reaches) {
        int rank = strides.length;
        int[] pads = new int[2 * rank];
        for (int axis = 0; axis < rank; axis++) {
            int stride = strides[axis];
            if (sizes[axis] < 0 && stride > 1) {
                return null;
            }
            int starts = stride == 1 ? 0 : (sizes[axis] - 1) / stride * stride + 1 - sizes[axis];
            int missing = Math.max(starts + reaches[axis] - 1, 0);
            pads[axis] = missing / 2;
            pads[rank + axis] = missing - missing / 2;
        }
        return pads;
    }

    /** Adds the attributes of a window's padding to an operation. */
    static OnnxNode addSame(OnnxNode node, int[] sizes, int[] strides, int[] reaches) {
        int[] pads = same(sizes, strides, reaches);
        return pads == null ? node.text("auto_pad", "SAME_UPPER") : node.integers("pads", pads);
    }

    /** Returns the order of axes that takes {@code (batch, …, channels)} for {@code (batch, channels, …)}. */
    static int[] channelsFirst(int rank) {
        return IntStream.range(0, rank)
                .map(axis -> axis == 0 ? 0 : axis == 1 ? rank - 1 : axis - 1)
                .toArray();
    }

    /** Returns the order of axes that takes {@code (batch, channels, …)} for {@code (batch, …, channels)}. */
    static int[] channelsLast(int rank) {
        return IntStream.range(0, rank)
                .map(axis -> axis == 0 ? 0 : axis == rank - 1 ? 1 : axis + 1)
                .toArray();
    }

    /** Returns an input {@code (batch, channels, …)}. */
    static String channelsFirst(OnnxCall call) {
        return call.graph().transpose(call.input(), channelsFirst(call.rank()));
    }

    /** Returns {@code (batch, channels, …)} as {@code (batch, …, channels)}, of as many axes as the input. */
    static String channelsLast(OnnxCall call, String y) {
        return call.graph().transpose(y, channelsLast(call.rank()));
    }
}
