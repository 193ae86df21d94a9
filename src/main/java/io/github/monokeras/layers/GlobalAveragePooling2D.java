package io.github.monokeras.layers;

/**
 * Keeps of each channel the mean over the whole image.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/global_average_pooling2d/">keras.layers.GlobalAveragePooling2D</a>
 */
public final class GlobalAveragePooling2D extends GlobalPooling<GlobalAveragePooling2D> {

    /** Makes a layer whose output has no axes but the channels. */
    public GlobalAveragePooling2D() {
        super(2);
    }

    @Override
    protected GlobalAveragePooling2D self() {
        return this;
    }
}
