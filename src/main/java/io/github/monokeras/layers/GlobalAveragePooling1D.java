package io.github.monokeras.layers;

/**
 * Keeps of each channel the mean over all steps.
 *
 * <p>Steps that a mask leaves out do not count; where it leaves out all, the mean is NaN, as Keras's. The mask ends
 * here.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/pooling_layers/global_average_pooling1d/">keras.layers.GlobalAveragePooling1D</a>
 */
public final class GlobalAveragePooling1D extends GlobalPooling<GlobalAveragePooling1D> {

    /** Makes a layer whose output has no axes but the channels. */
    public GlobalAveragePooling1D() {
        super(1);
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected GlobalAveragePooling1D self() {
        return this;
    }
}
