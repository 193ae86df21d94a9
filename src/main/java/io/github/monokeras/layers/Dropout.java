package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Sets some numbers, drawn at random, to 0 in training, and the others to {@code x / (1 - rate)}, so that the mean stays.
 *
 * <p>Input and output {@code (batch, …)}; otherwise than in training they are the same.
 *
 * @see <a href="https://keras.io/api/layers/regularization_layers/dropout/">keras.layers.Dropout</a>
 * @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava et al., Dropout</a>
 */
public final class Dropout extends DropoutLayer<Dropout> {

    private @Nullable NoiseShape noiseShape;

    /**
     * Makes a layer that sets a share of the numbers to 0.
     *
     * @param rate the share, from 0 to 1
     */
    public Dropout(double rate) {
        super(rate);
    }

    /**
     * Sets the shape of the random numbers, with the batch: 1 where an axis shares one, null where it is the input's;
     * {@code noiseShape(null, 1, 3)} drops whole features of sequences. Default the input's shape.
     */
    public Dropout noiseShape(@Nullable Integer @Nullable ... dims) {
        requireUnbuilt();
        noiseShape = NoiseShape.of("Dropout", dims);
        return this;
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
        config.put("rate", rate())
                .put("seed", seed())
                .put("noise_shape", noiseShape == null ? null : noiseShape.dims());
    }

    @Override
    protected Dropout self() {
        return this;
    }
}
