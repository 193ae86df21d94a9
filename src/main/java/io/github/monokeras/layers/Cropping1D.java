package io.github.monokeras.layers;

/**
 * Cuts off the first and the last steps of a sequence.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, steps - begin - end, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/cropping1d/">keras.layers.Cropping1D</a>
 */
public final class Cropping1D extends Cropping<Cropping1D> {

    /** Makes a layer that cuts off the first step and the last. */
    public Cropping1D() {
        this(1);
    }

    /** Makes a layer that cuts off so many steps at both ends, at least 0. */
    public Cropping1D(int cropping) {
        super(1, cropping);
    }

    /** Makes a layer that cuts off so many steps at the beginning and so many at the end, at least 0. */
    public Cropping1D(int begin, int end) {
        super(1, new int[][] {{begin, end}});
    }

    @Override
    protected Cropping1D self() {
        return this;
    }
}
