package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the layers have in common that make one number of all that a moving window shows.
 *
 * <p>Along each axis, {@code "valid"} leaves {@code floor((size - poolSize) / strides) + 1} places, where the whole
 * window fits; {@code "same"} leaves {@code ceil(size / strides)}, of whose windows those at the borders reach beyond
 * the input, at the end by one more if the excess is odd. What lies beyond does not count.
 *
 * @param <L> the layer itself
 */
public abstract class Pooling<L extends Pooling<L>> extends SpatialLayer<L> {

    private final int[] poolSize;
    private int @Nullable [] strides;
    private boolean same;

    /** Makes a layer of samples with 1, 2 or 3 axes before the channels. */
    Pooling(int rank, int... poolSize) {
        super(rank);
        this.poolSize = perAxis("poolSize", 1, poolSize);
    }

    /**
     * Sets how far the window moves, one number of at least 1 for all axes or one for each; default {@code poolSize}.
     *
     * @throws IllegalArgumentException if there are as many as neither, or one is below 1
     */
    public final L strides(int... newStrides) {
        requireUnbuilt();
        strides = perAxis("strides", 1, newStrides);
        return self();
    }

    /**
     * Sets what happens at the borders: {@code "valid"}, the default, or {@code "same"}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public final L padding(String padding) {
        requireUnbuilt();
        if (!padding.equals("valid") && !padding.equals("same")) {
            throw new IllegalArgumentException(
                    "%s: padding must be \"valid\" or \"same\", got \"%s\"".formatted(className(), padding));
        }
        same = padding.equals("same");
        return self();
    }

    /** Takes {@code "channels_last"}, the default, or null; other orders of axes are refused. */
    public final L dataFormat(@Nullable String dataFormat) {
        requireChannelsLast(dataFormat);
        return self();
    }

    /** Returns how much the window shows along each axis. */
    public final int[] poolSize() {
        return poolSize.clone();
    }

    /** Returns how far the window moves along each axis. */
    public final int[] strides() {
        return strides == null ? poolSize.clone() : strides.clone();
    }

    /** Returns {@code "valid"} or {@code "same"}. */
    public final String padding() {
        return same ? "same" : "valid";
    }

    /**
     * Returns the shape of one output sample: {@code (…, channels)} with the number of windows along each axis.
     *
     * @throws IllegalArgumentException if the axes are others, or a window does not fit
     */
    @Override
    public final Shape outputShape(Shape input) {
        requireSample(input);
        int[] moves = strides();
        int[] dims = input.dims();
        for (int axis = 0; axis < rank(); axis++) {
            int size = dims[axis];
            if (size != Shape.UNKNOWN) {
                int window = same ? 1 : poolSize[axis];
                dims[axis] = Math.floorDiv(size - window, moves[axis]) + 1;
                if (dims[axis] < 1) {
                    throw new IllegalArgumentException(("%s: poolSize %s must fit into an input sample, got shape %s; "
                                    + "use padding(\"same\") or a smaller one")
                            .formatted(who(), Arrays.toString(poolSize), input));
                }
            }
        }
        return Shape.of(dims);
    }

    @Override
    protected final void describe(Config config) {
        config.put("pool_size", poolSize)
                .put("padding", padding())
                .put("strides", strides())
                .put("data_format", CHANNELS_LAST);
    }
}
