package io.github.monokeras.layers;

/**
 * Puts zeros before and behind a sequence.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, steps + begin + end, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/zero_padding1d/">keras.layers.ZeroPadding1D</a>
 */
public final class ZeroPadding1D extends ZeroPadding<ZeroPadding1D> {

    /** Makes a layer that puts one zero before the first step and one behind the last. */
    public ZeroPadding1D() {
        this(1);
    }

    /** Makes a layer with so many zeros at both ends, at least 0. */
    public ZeroPadding1D(int padding) {
        super(1, padding);
    }

    /** Makes a layer with so many zeros at the beginning and so many at the end, at least 0. */
    public ZeroPadding1D(int begin, int end) {
        super(1, new int[][] {{begin, end}});
    }

    @Override
    protected ZeroPadding1D self() {
        return this;
    }
}
