package io.github.monokeras.layers;

/**
 * Puts zeros around a volume.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output the same with each axis before the channels longer
 * at both ends; no weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/zero_padding3d/">keras.layers.ZeroPadding3D</a>
 */
public final class ZeroPadding3D extends ZeroPadding<ZeroPadding3D> {

    /** Makes a layer that puts one layer of zeros along each border. */
    public ZeroPadding3D() {
        this(1);
    }

    /**
     * Makes a layer with numbers of at least 0 for both ends: one for all axes, or one each for depth, height and
     * width.
     */
    public ZeroPadding3D(int... padding) {
        super(3, padding);
    }

    /** Makes a layer with pairs of at least 0, as {@code {{front, back}, {top, bottom}, {left, right}}}. */
    public ZeroPadding3D(int[]... padding) {
        super(3, padding);
    }

    @Override
    protected ZeroPadding3D self() {
        return this;
    }
}
