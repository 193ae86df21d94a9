package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.layers.Pooling;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;

/**
 * The windows of a pooling layer over one input, as the engines' kernels take them.
 *
 * <p>Those pad both ends of an axis alike. Keras's {@code "same"} pads the end by one more if the excess is odd: then
 * the borders are put there beforehand.
 */
final class Windows {

    private final int[] size;
    private final int[] strides;
    private final int[] input;
    private final int[] output;
    private final int[] before;
    private final int[] behind;

    private Windows(Pooling<?> layer, io.github.monokeras.tensor.Shape sample) {
        int rank = layer.rank();
        size = layer.poolSize();
        strides = layer.strides();
        input = Arrays.copyOf(sample.dims(), rank);
        output = Arrays.copyOf(layer.outputShape(sample).dims(), rank);
        before = new int[rank];
        behind = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            int excess = Math.max((output[axis] - 1) * strides[axis] + size[axis] - input[axis], 0);
            before[axis] = excess / 2;
            behind[axis] = excess - before[axis];
        }
    }

    static Windows of(Pooling<?> layer, NDArray x) {
        return new Windows(layer, SpatialShapes.sample(x));
    }

    /** Puts one number at the borders, if the kernels cannot do them themselves. */
    NDArray padded(NDArray x, double value) {
        return reachAlike() ? x : Borders.pad(x, before, behind, value);
    }

    /** Says whether no window reaches beyond the input. */
    boolean stayInside() {
        return Arrays.stream(behind).allMatch(reach -> reach == 0);
    }

    Shape kernel() {
        return SpatialShapes.shape(size);
    }

    Shape moves() {
        return SpatialShapes.shape(strides);
    }

    /** Returns the borders that the kernels put there. */
    Shape padding() {
        return reachAlike() ? SpatialShapes.shape(before) : SpatialShapes.shape(new int[before.length]);
    }

    /** Returns {@code (1, 1, …)}, for each window its size over the numbers of the input that it shows. */
    NDArray excess(NDArray like) {
        double[] ratios = {1};
        for (int axis = 0; axis < output.length; axis++) {
            double[] longer = new double[ratios.length * output[axis]];
            for (int place = 0; place < longer.length; place++) {
                int start = place % output[axis] * strides[axis] - before[axis];
                int shown = Math.min(start + size[axis], input[axis]) - Math.max(start, 0);
                longer[place] = ratios[place / output[axis]] * size[axis] / shown;
            }
            ratios = longer;
        }
        int[] shape = new int[output.length + 2];
        Arrays.fill(shape, 1);
        System.arraycopy(output, 0, shape, 2, output.length);
        Tensor tensor = Tensor.of(io.github.monokeras.tensor.Shape.of(shape), ratios);
        return DjlArrays.create(like.getManager(), tensor, DjlArrays.dtype(like));
    }

    private boolean reachAlike() {
        return Arrays.equals(before, behind);
    }
}
