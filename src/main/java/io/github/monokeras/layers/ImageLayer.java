package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What the layers that prepare images have in common: samples {@code (height, width, channels)}.
 *
 * @param <L> the layer itself
 */
public abstract class ImageLayer<L extends ImageLayer<L>> extends SingleInputLayer<L> {

    /** Makes a layer with the next free name of its class. */
    ImageLayer() {}

    /**
     * Takes Keras's {@code data_format}; only {@code "channels_last"}, the default, is there.
     *
     * @throws IllegalArgumentException if it is another
     */
    public final L dataFormat(@Nullable String dataFormat) {
        requireUnbuilt();
        if (dataFormat != null && !dataFormat.equals("channels_last")) {
            throw new IllegalArgumentException(
                    "%s: dataFormat must be \"channels_last\", got \"%s\"; put the channels last"
                            .formatted(who(), dataFormat));
        }
        return self();
    }

    @Override
    protected void describe(Config config) {
        config.put("data_format", "channels_last");
    }

    /** Refuses what is no image. */
    final void requireImage(Shape input) {
        if (input.rank() != 3) {
            throw new IllegalArgumentException(
                    "%s: an input sample must have shape (height, width, channels), got shape %s"
                            .formatted(who(), input));
        }
    }

    /** Refuses a size below 1. */
    static int requireSize(String who, String option, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("%s: %s must be at least 1, got %d".formatted(who, option, size));
        }
        return size;
    }
}
