package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Sets some numbers, drawn at random, to where {@code selu} saturates, in training: mean 0 and variance 1 stay.
 *
 * <p>With {@code p = -1.7580993408473766}, the value of {@code selu} far below 0, and keep 0 with the probability rate and
 * else 1: {@code output = a (x keep + p (1 - keep)) + b}, {@code a = ((1 - rate) (1 + rate p²))^(-1/2)},
 * {@code b = -a p rate}. Input and output {@code (batch, …)}; otherwise than in training they are the same.
 *
 * @see <a href="https://keras.io/api/layers/regularization_layers/alpha_dropout/">keras.layers.AlphaDropout</a>
 * @see <a href="https://arxiv.org/abs/1706.02515">Klambauer et al., Self-normalizing neural networks</a>
 */
public final class AlphaDropout extends NoiseLayer<AlphaDropout> {

    private final double rate;
    private @Nullable NoiseShape noiseShape;

    /**
     * Makes a layer that drops a share of the numbers.
     *
     * @param rate the share, at least 0 and below 1, with which Keras divides by 0
     */
    public AlphaDropout(double rate) {
        this.rate = NormalizationOptions.requireBelowOne("AlphaDropout", "rate", rate);
    }

    /**
     * Sets the shape of the random numbers, with the batch: 1 where an axis shares one, null where it is the input's;
     * default the input's shape.
     */
    public AlphaDropout noiseShape(@Nullable Integer @Nullable ... dims) {
        requireUnbuilt();
        noiseShape = NoiseShape.of("AlphaDropout", dims);
        return this;
    }

    /** Returns the share of numbers that are dropped. */
    public double rate() {
        return rate;
    }

    @Override
    public Shape noiseShape(Shape input) {
        return noiseShape == null ? input : noiseShape.in(who(), input);
    }

    @Override
    protected Shape outputShape(Shape input) {
        noiseShape(input.withBatch(Shape.UNKNOWN));
        return input;
    }

    @Override
    protected void describe(Config config) {
        config.put("rate", rate).put("seed", seed()).put("noise_shape", noiseShape == null ? null : noiseShape.dims());
    }

    @Override
    protected AlphaDropout self() {
        return this;
    }
}
