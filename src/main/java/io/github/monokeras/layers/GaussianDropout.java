package io.github.monokeras.layers;

/**
 * Multiplies each number by one drawn from {@code N(1, rate / (1 - rate))} in training.
 *
 * <p>Input and output {@code (batch, …)}; otherwise than in training they are the same.
 *
 * @see <a href="https://keras.io/api/layers/regularization_layers/gaussian_dropout/">keras.layers.GaussianDropout</a>
 * @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava et al., Dropout</a>
 */
public final class GaussianDropout extends NoiseLayer<GaussianDropout> {

    private final double rate;

    /**
     * Makes a layer that is as strong as a {@link Dropout} of a rate.
     *
     * @param rate at least 0 and below 1, with which Keras divides by 0
     */
    public GaussianDropout(double rate) {
        this.rate = NormalizationOptions.requireBelowOne("GaussianDropout", "rate", rate);
    }

    /** Returns the rate of a {@link Dropout} of the same strength. */
    public double rate() {
        return rate;
    }

    @Override
    protected void describe(Config config) {
        config.put("rate", rate).put("seed", seed());
    }

    @Override
    protected GaussianDropout self() {
        return this;
    }
}
