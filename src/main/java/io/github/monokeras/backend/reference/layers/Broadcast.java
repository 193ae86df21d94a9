package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import java.util.List;

/** How arrays of different shapes meet: axes of 1 are put in behind the batch, and repeated. */
final class Broadcast {

    private Broadcast() {}

    /** Returns the shape that all have together. */
    static int[] shape(List<NdArray> arrays) {
        int rank = arrays.stream().mapToInt(NdArray::rank).max().orElseThrow();
        int[] shape = new int[rank];
        for (NdArray array : arrays) {
            int[] dims = withAxes(array.shape(), rank);
            for (int axis = 0; axis < rank; axis++) {
                shape[axis] = shape[axis] <= 1 ? dims[axis] : shape[axis];
            }
        }
        return shape;
    }

    /** Returns, for each place of the whole, the place of a part that meets it. */
    static int[] places(int[] part, int[] whole) {
        int[] dims = withAxes(part, whole.length);
        int[] places = new int[NdArray.zeros(whole).size()];
        for (int place = 0; place < places.length; place++) {
            int rest = place;
            int stride = 1;
            for (int axis = whole.length - 1; axis >= 0; axis--) {
                places[place] += rest % whole[axis] % dims[axis] * stride;
                rest /= whole[axis];
                stride *= dims[axis];
            }
        }
        return places;
    }

    private static int[] withAxes(int[] shape, int rank) {
        int missing = rank - shape.length;
        int[] dims = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            dims[axis] = axis == 0 ? shape[0] : axis <= missing ? 1 : shape[axis - missing];
        }
        return dims;
    }
}
