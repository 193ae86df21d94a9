package io.github.monokeras.layers;

/**
 * Sets whole channels, drawn at random for each sample, to 0 in training, and the others to {@code x / (1 - rate)}.
 *
 * <p>For sequences: input and output {@code (batch, time, channels)}; otherwise than in training they are the same.
 *
 * @see <a href="https://keras.io/api/layers/regularization_layers/spatial_dropout1d/">keras.layers.SpatialDropout1D</a>
 * @see <a href="https://arxiv.org/abs/1411.4280">Tompson et al., Efficient object localization</a>
 */
public final class SpatialDropout1D extends SpatialDropout<SpatialDropout1D> {

    /**
     * Makes a layer that sets a share of the channels to 0.
     *
     * @param rate the share, from 0 to 1
     */
    public SpatialDropout1D(double rate) {
        super(rate, 1);
    }

    @Override
    protected SpatialDropout1D self() {
        return this;
    }
}
