package io.github.monokeras.layers;

/**
 * Keeps of each channel the largest number over the whole volume.
 *
 * <p>Several equal ones share the gradient.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output {@code (batch, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/global_max_pooling3d/">keras.layers.GlobalMaxPooling3D</a>
 */
public final class GlobalMaxPooling3D extends GlobalPooling<GlobalMaxPooling3D> {

    /** Makes a layer whose output has no axes but the channels. */
    public GlobalMaxPooling3D() {
        super(3);
    }

    @Override
    protected GlobalMaxPooling3D self() {
        return this;
    }
}
