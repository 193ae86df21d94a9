package io.github.monokeras.layers;

/**
 * Moves a window over a volume and keeps of each channel the mean of all numbers in it.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output {@code (batch, layers, rows, columns, channels)}; no
 * weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/average_pooling3d/">keras.layers.AveragePooling3D</a>
 */
public final class AveragePooling3D extends Pooling<AveragePooling3D> {

    /** Makes a layer with windows of this size along each axis, at least 1, which do not overlap. */
    public AveragePooling3D(int poolSize) {
        super(3, poolSize);
    }

    /** Makes a layer with windows of this size along each axis, which move by so much, both at least 1. */
    public AveragePooling3D(int poolSize, int strides) {
        super(3, poolSize);
        strides(strides);
    }

    /** Makes a layer with windows of so many numbers along each axis, which do not overlap. */
    public AveragePooling3D(int[] poolSize) {
        super(3, poolSize);
    }

    @Override
    protected AveragePooling3D self() {
        return this;
    }
}
