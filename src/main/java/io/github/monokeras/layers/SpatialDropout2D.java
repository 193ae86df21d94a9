package io.github.monokeras.layers;

import org.jspecify.annotations.Nullable;

/**
 * Sets whole channels, drawn at random for each sample, to 0 in training, and the others to {@code x / (1 - rate)}.
 *
 * <p>For images: input and output {@code (batch, height, width, channels)}; otherwise than in training they are the same.
 *
 * @see <a href="https://keras.io/api/layers/regularization_layers/spatial_dropout2d/">keras.layers.SpatialDropout2D</a>
 * @see <a href="https://arxiv.org/abs/1411.4280">Tompson et al., Efficient object localization</a>
 */
public final class SpatialDropout2D extends SpatialDropout<SpatialDropout2D> {

    private static final String CHANNELS_LAST = "channels_last";

    /**
     * Makes a layer that sets a share of the channels to 0.
     *
     * @param rate the share, from 0 to 1
     */
    public SpatialDropout2D(double rate) {
        super(rate, 2);
    }

    /** Takes {@code "channels_last"} or null alone, the default. */
    public SpatialDropout2D dataFormat(@Nullable String dataFormat) {
        requireUnbuilt();
        if (dataFormat != null && !dataFormat.equals(CHANNELS_LAST)) {
            throw new IllegalArgumentException(
                    "SpatialDropout2D: dataFormat must be \"channels_last\", got \"" + dataFormat + "\"");
        }
        return this;
    }

    @Override
    protected void describe(Config config) {
        super.describe(config);
        config.put("data_format", CHANNELS_LAST);
    }

    @Override
    protected SpatialDropout2D self() {
        return this;
    }
}
