package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;

/**
 * What the layers have in common that make samples larger by whole factors.
 *
 * @param <L> the layer itself
 */
public abstract class UpSampling<L extends UpSampling<L>> extends SpatialLayer<L> {

    private final int[] size;

    /** Makes a layer of samples with 1, 2 or 3 axes before the channels. */
    UpSampling(int rank, int... size) {
        super(rank);
        this.size = perAxis("size", 1, size);
    }

    /** Returns the factor of each axis before the channels. */
    public final int[] size() {
        return size.clone();
    }

    /**
     * Returns the shape of one output sample.
     *
     * @throws IllegalArgumentException if the axes are others
     */
    @Override
    public final Shape outputShape(Shape input) {
        requireSample(input);
        int[] dims = input.dims();
        for (int axis = 0; axis < rank(); axis++) {
            dims[axis] *= dims[axis] == Shape.UNKNOWN ? 1 : size[axis];
        }
        return Shape.of(dims);
    }
}
