package io.github.monokeras.layers;

/**
 * Keeps of each channel the largest number over the whole image.
 *
 * <p>Several equal ones share the gradient.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/global_max_pooling2d/">keras.layers.GlobalMaxPooling2D</a>
 */
public final class GlobalMaxPooling2D extends GlobalPooling<GlobalMaxPooling2D> {

    /** Makes a layer whose output has no axes but the channels. */
    public GlobalMaxPooling2D() {
        super(2);
    }

    @Override
    protected GlobalMaxPooling2D self() {
        return this;
    }
}
