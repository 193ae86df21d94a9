package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * What the layers have in common that cut off the borders of a sample.
 *
 * @param <L> the layer itself
 */
public abstract class Cropping<L extends Cropping<L>> extends SpatialLayer<L> {

    private final int[][] cropping;

    /** Makes a layer of samples with as many axes before the channels as there are numbers, for both ends of each. */
    Cropping(int rank, int... cropping) {
        super(rank);
        this.cropping = bothEnds("cropping", cropping);
    }

    /** Makes a layer of samples with as many axes before the channels as there are pairs. */
    Cropping(int rank, int[]... cropping) {
        super(rank);
        this.cropping = pairs("cropping", cropping);
    }

    /** Returns for each axis before the channels how much is cut off before it and behind it. */
    public final int[][] cropping() {
        return copy(cropping);
    }

    /**
     * Returns the shape of one output sample.
     *
     * @throws IllegalArgumentException if the axes are others, or nothing is left of one
     */
    @Override
    public final Shape outputShape(Shape input) {
        requireSample(input);
        int[] dims = input.dims();
        for (int axis = 0; axis < rank(); axis++) {
            if (dims[axis] != Shape.UNKNOWN) {
                dims[axis] -= cropping[axis][0] + cropping[axis][1];
                if (dims[axis] < 1) {
                    throw new IllegalArgumentException(
                            "%s: cropping %s must leave something of an input sample of shape %s; use a smaller one"
                                    .formatted(who(), Arrays.deepToString(cropping), input));
                }
            }
        }
        return Shape.of(dims);
    }

    @Override
    protected void describe(Config config) {
        config.put("cropping", rank() == 1 ? cropping[0] : List.of(cropping));
        if (rank() > 1) {
            config.put("data_format", CHANNELS_LAST);
        }
    }
}
