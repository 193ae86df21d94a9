package io.github.monokeras.layers;

/**
 * Moves a window over an image and keeps of each channel the mean of all numbers in it.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, rows, columns, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/average_pooling2d/">keras.layers.AveragePooling2D</a>
 */
public final class AveragePooling2D extends Pooling<AveragePooling2D> {

    /** Makes a layer with windows of this size along each axis, at least 1, which do not overlap. */
    public AveragePooling2D(int poolSize) {
        super(2, poolSize);
    }

    /** Makes a layer with windows of this size along each axis, which move by so much, both at least 1. */
    public AveragePooling2D(int poolSize, int strides) {
        super(2, poolSize);
        strides(strides);
    }

    /** Makes a layer with windows of so many numbers along each axis, which do not overlap. */
    public AveragePooling2D(int[] poolSize) {
        super(2, poolSize);
    }

    @Override
    protected AveragePooling2D self() {
        return this;
    }
}
