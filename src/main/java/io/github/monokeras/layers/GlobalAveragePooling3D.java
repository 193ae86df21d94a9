package io.github.monokeras.layers;

/**
 * Keeps of each channel the mean over the whole volume.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output {@code (batch, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/global_average_pooling3d/">keras.layers.GlobalAveragePooling3D</a>
 */
public final class GlobalAveragePooling3D extends GlobalPooling<GlobalAveragePooling3D> {

    /** Makes a layer whose output has no axes but the channels. */
    public GlobalAveragePooling3D() {
        super(3);
    }

    @Override
    protected GlobalAveragePooling3D self() {
        return this;
    }
}
