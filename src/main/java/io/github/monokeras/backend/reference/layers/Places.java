package io.github.monokeras.backend.reference.layers;

/** Places in arrays that are spread over larger ones. */
final class Places {

    private Places() {}

    /**
     * Returns for each place of an array which place of a smaller one it takes, as NumPy broadcasts: shapes are aligned at
     * their ends, and an axis of size 1 is the same all along.
     */
    static int[] spread(int[] small, int[] whole) {
        int size = 1;
        for (int dim : whole) {
            size *= dim;
        }
        int[] places = new int[size];
        for (int place = 0; place < size; place++) {
            int rest = place;
            int stride = 1;
            for (int back = 1; back <= small.length; back++) {
                int along = whole[whole.length - back];
                int dim = small[small.length - back];
                places[place] += rest % along % dim * stride;
                rest /= along;
                stride *= dim;
            }
        }
        return places;
    }

    /** Returns the shape with 1 for each axis but those that are kept. */
    static int[] keeping(int[] shape, int... kept) {
        int[] dims = new int[shape.length];
        for (int axis = 0; axis < dims.length; axis++) {
            dims[axis] = contains(kept, axis) ? shape[axis] : 1;
        }
        return dims;
    }

    /** Returns the shape with 1 for each axis that is reduced. */
    static int[] reducing(int[] shape, int... reduced) {
        int[] dims = shape.clone();
        for (int axis : reduced) {
            dims[axis] = 1;
        }
        return dims;
    }

    private static boolean contains(int[] axes, int axis) {
        for (int one : axes) {
            if (one == axis) {
                return true;
            }
        }
        return false;
    }
}
