package io.github.monokeras.layers;

/**
 * Adds to each number one drawn from {@code N(0, stddev²)} in training.
 *
 * <p>Input and output {@code (batch, …)}; otherwise than in training they are the same.
 *
 * @see <a href="https://keras.io/api/layers/regularization_layers/gaussian_noise/">keras.layers.GaussianNoise</a>
 */
public final class GaussianNoise extends NoiseLayer<GaussianNoise> {

    private final double stddev;

    /**
     * Makes a layer of a standard deviation.
     *
     * @param stddev from 0 to 1
     */
    public GaussianNoise(double stddev) {
        this.stddev = NormalizationOptions.requireWithinOne("GaussianNoise", "stddev", stddev);
    }

    /** Returns the standard deviation of the noise. */
    public double stddev() {
        return stddev;
    }

    @Override
    protected void describe(Config config) {
        config.put("stddev", stddev).put("seed", seed());
    }

    @Override
    protected GaussianNoise self() {
        return this;
    }
}
