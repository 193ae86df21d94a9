package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import java.util.stream.IntStream;

/** Another order of axes. */
final class Transposition {

    private final int[] order;

    /**
     * Takes an order.
     *
     * @param order for each axis of the result, which axis it was
     */
    Transposition(int... order) {
        this.order = order;
    }

    int[] order() {
        return order;
    }

    /** Returns the order that puts one axis behind all others. */
    static Transposition last(int axis, int rank) {
        return new Transposition(
                IntStream.concat(IntStream.range(0, rank).filter(each -> each != axis), IntStream.of(axis))
                        .toArray());
    }

    NdArray of(NdArray x) {
        int rank = order.length;
        int[] strides = new int[rank];
        for (int axis = rank - 1, stride = 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= x.dim(axis);
        }
        NdArray y = NdArray.zeros(IntStream.of(order).map(x::dim).toArray());
        for (int place = 0; place < y.size(); place++) {
            int rest = place;
            int from = 0;
            for (int axis = rank - 1; axis >= 0; axis--) {
                from += rest % y.dim(axis) * strides[order[axis]];
                rest /= y.dim(axis);
            }
            y.values()[place] = x.values()[from];
        }
        return y;
    }

    /** Returns the order that leads back. */
    Transposition back() {
        int[] back = new int[order.length];
        for (int axis = 0; axis < order.length; axis++) {
            back[order[axis]] = axis;
        }
        return new Transposition(back);
    }
}
