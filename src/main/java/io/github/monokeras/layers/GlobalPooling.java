package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the layers have in common that make one number of all places of a channel.
 *
 * @param <L> the layer itself
 */
public abstract class GlobalPooling<L extends GlobalPooling<L>> extends SpatialLayer<L> {

    private boolean keepdims;

    /** Makes a layer of samples with 1, 2 or 3 axes before the channels. */
    GlobalPooling(int rank) {
        super(rank);
    }

    /** Says whether the axes before the channels stay, with size 1; default false. */
    public final L keepdims(boolean newKeepdims) {
        requireUnbuilt();
        keepdims = newKeepdims;
        return self();
    }

    /** Takes {@code "channels_last"}, the default, or null; other orders of axes are refused. */
    public final L dataFormat(@Nullable String dataFormat) {
        requireChannelsLast(dataFormat);
        return self();
    }

    /** Says whether the axes before the channels stay. */
    public final boolean keepdims() {
        return keepdims;
    }

    /**
     * Returns the shape of one output sample: {@code (channels,)}, or {@code (1, …, channels)} with {@code keepdims}.
     *
     * @throws IllegalArgumentException if the axes are others
     */
    @Override
    public final Shape outputShape(Shape input) {
        requireSample(input);
        int[] dims = new int[keepdims ? input.rank() : 1];
        Arrays.fill(dims, 1);
        dims[dims.length - 1] = input.dim(-1);
        return Shape.of(dims);
    }

    @Override
    protected final void describe(Config config) {
        config.put("data_format", CHANNELS_LAST).put("keepdims", keepdims);
    }
}
