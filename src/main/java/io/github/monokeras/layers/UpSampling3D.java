package io.github.monokeras.layers;

import org.jspecify.annotations.Nullable;

/**
 * Repeats the numbers of a volume along its axes.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output the same with each axis before the channels times
 * its factor; no weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/up_sampling3d/">keras.layers.UpSampling3D</a>
 */
public final class UpSampling3D extends UpSampling<UpSampling3D> {

    /** Makes a layer that doubles each axis. */
    public UpSampling3D() {
        this(2);
    }

    /** Makes a layer of factors of at least 1: one for all axes, or one each for depth, height and width. */
    public UpSampling3D(int... size) {
        super(3, size);
    }

    /** Takes {@code "channels_last"}, the default, or null; other orders of axes are refused. */
    public UpSampling3D dataFormat(@Nullable String dataFormat) {
        requireChannelsLast(dataFormat);
        return this;
    }

    @Override
    protected void describe(Config config) {
        config.put("size", size()).put("data_format", CHANNELS_LAST);
    }

    @Override
    protected UpSampling3D self() {
        return this;
    }
}
