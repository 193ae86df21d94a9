package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layers have in common that put zeros around a sample.
 *
 * @param <L> the layer itself
 */
public abstract class ZeroPadding<L extends ZeroPadding<L>> extends SpatialLayer<L> {

    private final int[][] padding;

    /** Makes a layer of samples with as many axes before the channels as there are numbers, for both ends of each. */
    ZeroPadding(int rank, int... padding) {
        super(rank);
        this.padding = bothEnds("padding", padding);
    }

    /** Makes a layer of samples with as many axes before the channels as there are pairs. */
    ZeroPadding(int rank, int[]... padding) {
        super(rank);
        this.padding = pairs("padding", padding);
    }

    /** Takes {@code "channels_last"}, the default, or null; other orders of axes are refused. */
    public final L dataFormat(@Nullable String dataFormat) {
        requireChannelsLast(dataFormat);
        return self();
    }

    /** Returns for each axis before the channels how many zeros come before it and behind it. */
    public final int[][] padding() {
        return copy(padding);
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
            dims[axis] += dims[axis] == Shape.UNKNOWN ? 0 : padding[axis][0] + padding[axis][1];
        }
        return Shape.of(dims);
    }

    @Override
    protected final void describe(Config config) {
        config.put("padding", rank() == 1 ? padding[0] : List.of(padding)).put("data_format", CHANNELS_LAST);
    }
}
