package io.github.monokeras.layers;

/**
 * Puts zeros around an image.
 *
 * <p>Input {@code (batch, height, width, channels)}, output
 * {@code (batch, height + top + bottom, width + left + right, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/zero_padding2d/">keras.layers.ZeroPadding2D</a>
 */
public final class ZeroPadding2D extends ZeroPadding<ZeroPadding2D> {

    /** Makes a layer that puts one row or column of zeros along each border. */
    public ZeroPadding2D() {
        this(1);
    }

    /** Makes a layer with numbers of at least 0 for both ends: one for all axes, or one each for height and width. */
    public ZeroPadding2D(int... padding) {
        super(2, padding);
    }

    /** Makes a layer with pairs of at least 0, as {@code {{top, bottom}, {left, right}}}. */
    public ZeroPadding2D(int[]... padding) {
        super(2, padding);
    }

    @Override
    protected ZeroPadding2D self() {
        return this;
    }
}
