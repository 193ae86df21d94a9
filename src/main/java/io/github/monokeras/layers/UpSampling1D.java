package io.github.monokeras.layers;

/**
 * Repeats each step of a sequence.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, size steps, channels)}; no weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/up_sampling1d/">keras.layers.UpSampling1D</a>
 */
public final class UpSampling1D extends UpSampling<UpSampling1D> {

    /** Makes a layer that doubles the steps. */
    public UpSampling1D() {
        this(2);
    }

    /** Makes a layer that makes so many of each step, at least 1. */
    public UpSampling1D(int size) {
        super(1, size);
    }

    @Override
    protected void describe(Config config) {
        config.put("size", size()[0]);
    }

    @Override
    protected UpSampling1D self() {
        return this;
    }
}
