package io.github.monokeras.layers;

/**
 * Moves a window over an image and keeps of each channel the largest number in it.
 *
 * <p>Of several equal ones in a window, the first gets the gradient.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, rows, columns, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/max_pooling2d/">keras.layers.MaxPooling2D</a>
 */
public final class MaxPooling2D extends Pooling<MaxPooling2D> {

    /** Makes a layer with windows of size 2 along each axis, which do not overlap. */
    public MaxPooling2D() {
        this(2);
    }

    /** Makes a layer with windows of this size along each axis, at least 1, which do not overlap. */
    public MaxPooling2D(int poolSize) {
        super(2, poolSize);
    }

    /** Makes a layer with windows of this size along each axis, which move by so much, both at least 1. */
    public MaxPooling2D(int poolSize, int strides) {
        super(2, poolSize);
        strides(strides);
    }

    /** Makes a layer with windows of so many numbers along each axis, which do not overlap. */
    public MaxPooling2D(int[] poolSize) {
        super(2, poolSize);
    }

    @Override
    protected MaxPooling2D self() {
        return this;
    }
}
