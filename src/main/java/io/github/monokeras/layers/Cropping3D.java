package io.github.monokeras.layers;

import org.jspecify.annotations.Nullable;

/**
 * Cuts off the borders of a volume.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output the same with each axis before the channels shorter
 * at both ends; no weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/cropping3d/">keras.layers.Cropping3D</a>
 */
public final class Cropping3D extends Cropping<Cropping3D> {

    /** Makes a layer that cuts off one layer along each border. */
    public Cropping3D() {
        this(1);
    }

    /**
     * Makes a layer with numbers of at least 0 for both ends: one for all axes, or one each for depth, height and
     * width.
     */
    public Cropping3D(int... cropping) {
        super(3, cropping);
    }

    /** Makes a layer with pairs of at least 0, as {@code {{front, back}, {top, bottom}, {left, right}}}. */
    public Cropping3D(int[]... cropping) {
        super(3, cropping);
    }

    /** Takes {@code "channels_last"}, the default, or null; other orders of axes are refused. */
    public Cropping3D dataFormat(@Nullable String dataFormat) {
        requireChannelsLast(dataFormat);
        return this;
    }

    @Override
    protected Cropping3D self() {
        return this;
    }
}
