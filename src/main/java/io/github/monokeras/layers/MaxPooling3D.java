package io.github.monokeras.layers;

/**
 * Moves a window over a volume and keeps of each channel the largest number in it.
 *
 * <p>Of several equal ones in a window, the first gets the gradient.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output {@code (batch, layers, rows, columns, channels)}; no
 * weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/max_pooling3d/">keras.layers.MaxPooling3D</a>
 */
public final class MaxPooling3D extends Pooling<MaxPooling3D> {

    /** Makes a layer with windows of size 2 along each axis, which do not overlap. */
    public MaxPooling3D() {
        this(2);
    }

    /** Makes a layer with windows of this size along each axis, at least 1, which do not overlap. */
    public MaxPooling3D(int poolSize) {
        super(3, poolSize);
    }

    /** Makes a layer with windows of this size along each axis, which move by so much, both at least 1. */
    public MaxPooling3D(int poolSize, int strides) {
        super(3, poolSize);
        strides(strides);
    }

    /** Makes a layer with windows of so many numbers along each axis, which do not overlap. */
    public MaxPooling3D(int[] poolSize) {
        super(3, poolSize);
    }

    @Override
    protected MaxPooling3D self() {
        return this;
    }
}
