package io.github.monokeras.onnx;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Weights of Keras as ONNX's operations want them. */
final class WeightLayout {

    private WeightLayout() {}

    /** Returns a tensor with its axes in another order: axis {@code i} is axis {@code order[i]} of the old. */
    static Tensor transposed(Tensor tensor, int... order) {
        int[] dims = tensor.shape().dims();
        int[] steps = new int[dims.length];
        int step = 1;
        for (int axis = dims.length - 1; axis >= 0; axis--) {
            steps[axis] = step;
            step *= dims[axis];
        }
        int[] newDims = Arrays.stream(order).map(axis -> dims[axis]).toArray();
        float[] old = tensor.toFloatArray();
        float[] values = new float[old.length];
        for (int place = 0; place < values.length; place++) {
            int rest = place;
            int from = 0;
            for (int axis = order.length - 1; axis >= 0; axis--) {
                from += rest % newDims[axis] * steps[order[axis]];
                rest /= newDims[axis];
            }
            values[place] = old[from];
        }
        return Tensor.of(Shape.of(newDims), values);
    }

    /** Takes the kernel {@code (…, inputs, outputs)} of a convolution for {@code (outputs, inputs, …)}. */
    static Tensor kernel(Tensor kernel) {
        int rank = kernel.shape().rank();
        return transposed(
                kernel,
                IntStream.range(0, rank)
                        .map(axis -> axis < 2 ? rank - 1 - axis : axis - 2)
                        .toArray());
    }

    /** Takes {@code (…, filters, channels)} for {@code (channels, filters, …)}, or with the last two the other way round. */
    static Tensor lastTwoFirst(Tensor kernel, boolean lastIsFirst) {
        int rank = kernel.shape().rank();
        int first = lastIsFirst ? rank - 1 : rank - 2;
        int second = lastIsFirst ? rank - 2 : rank - 1;
        return transposed(
                kernel,
                IntStream.range(0, rank)
                        .map(axis -> axis == 0 ? first : axis == 1 ? second : axis - 2)
                        .toArray());
    }

    /**
     * Takes the kernel {@code (features, gates units)} of a recurrent layer for {@code (1, gates units, features)}, a bias
     * {@code (gates units,)} for {@code (gates units,)}.
     *
     * @param order of the gates
     */
    static Tensor gates(Tensor kernel, int... order) {
        int columns = kernel.shape().dim(-1);
        int rows = kernel.size() / columns;
        int units = columns / order.length;
        float[] old = kernel.toFloatArray();
        float[] values = new float[old.length];
        for (int place = 0; place < values.length; place++) {
            int row = place % rows;
            int column = place / rows;
            values[place] = old[row * columns + order[column / units] * units + column % units];
        }
        return Tensor.of(kernel.shape().rank() == 1 ? Shape.of(columns) : Shape.of(1, columns, rows), values);
    }
}
