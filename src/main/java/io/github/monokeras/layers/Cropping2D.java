package io.github.monokeras.layers;

import org.jspecify.annotations.Nullable;

/**
 * Cuts off the borders of an image.
 *
 * <p>Input {@code (batch, height, width, channels)}, output
 * {@code (batch, height - top - bottom, width - left - right, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/cropping2d/">keras.layers.Cropping2D</a>
 */
public final class Cropping2D extends Cropping<Cropping2D> {

    /** Makes a layer that cuts off nothing. */
    public Cropping2D() {
        this(0);
    }

    /** Makes a layer with numbers of at least 0 for both ends: one for all axes, or one each for height and width. */
    public Cropping2D(int... cropping) {
        super(2, cropping);
    }

    /** Makes a layer with pairs of at least 0, as {@code {{top, bottom}, {left, right}}}. */
    public Cropping2D(int[]... cropping) {
        super(2, cropping);
    }

    /** Takes {@code "channels_last"}, the default, or null; other orders of axes are refused. */
    public Cropping2D dataFormat(@Nullable String dataFormat) {
        requireChannelsLast(dataFormat);
        return this;
    }

    @Override
    protected Cropping2D self() {
        return this;
    }
}
