package io.github.monokeras.layers;

/**
 * Moves a window over a sequence and keeps of each channel the largest number in it.
 *
 * <p>Of several equal ones in a window, the first gets the gradient.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, windows, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/max_pooling1d/">keras.layers.MaxPooling1D</a>
 */
public final class MaxPooling1D extends Pooling<MaxPooling1D> {

    /** Makes a layer with windows of size 2, which do not overlap. */
    public MaxPooling1D() {
        this(2);
    }

    /** Makes a layer with windows of so many steps, at least 1, which do not overlap. */
    public MaxPooling1D(int poolSize) {
        super(1, poolSize);
    }

    /** Makes a layer with windows of so many steps, which move by so much, both at least 1. */
    public MaxPooling1D(int poolSize, int strides) {
        super(1, poolSize);
        strides(strides);
    }

    @Override
    protected MaxPooling1D self() {
        return this;
    }
}
