package io.github.monokeras.layers;

/**
 * Moves a window over a sequence and keeps of each channel the mean of all numbers in it.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, windows, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/average_pooling1d/">keras.layers.AveragePooling1D</a>
 */
public final class AveragePooling1D extends Pooling<AveragePooling1D> {

    /** Makes a layer with windows of so many steps, at least 1, which do not overlap. */
    public AveragePooling1D(int poolSize) {
        super(1, poolSize);
    }

    /** Makes a layer with windows of so many steps, which move by so much, both at least 1. */
    public AveragePooling1D(int poolSize, int strides) {
        super(1, poolSize);
        strides(strides);
    }

    @Override
    protected AveragePooling1D self() {
        return this;
    }
}
