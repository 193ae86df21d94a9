package io.github.monokeras.layers;

/**
 * Keeps of each channel the largest number over all steps.
 *
 * <p>Several equal ones share the gradient.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/global_max_pooling1d/">keras.layers.GlobalMaxPooling1D</a>
 */
public final class GlobalMaxPooling1D extends GlobalPooling<GlobalMaxPooling1D> {

    /** Makes a layer whose output has no axes but the channels. */
    public GlobalMaxPooling1D() {
        super(1);
    }

    @Override
    protected GlobalMaxPooling1D self() {
        return this;
    }
}
