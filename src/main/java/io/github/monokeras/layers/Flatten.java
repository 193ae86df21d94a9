package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes all numbers of a sample in one row, the last axis running fastest.
 *
 * <p>Input {@code (batch, …)}, output {@code (batch, numbers)}; of single numbers {@code (batch, 1)}. No weights.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/flatten/">keras.layers.Flatten</a>
 */
public final class Flatten extends SingleInputLayer<Flatten> {

    /** Makes a layer. */
    public Flatten() {}

    /** Takes {@code "channels_last"}, the default, or null; other orders of axes are refused. */
    public Flatten dataFormat(@Nullable String dataFormat) {
        requireUnbuilt();
        SpatialLayer.requireChannelsLast("Flatten", dataFormat);
        return this;
    }

    @Override
    protected Shape outputShape(Shape input) {
        boolean isKnown = Arrays.stream(input.dims()).noneMatch(dim -> dim == Shape.UNKNOWN);
        return Shape.of(isKnown ? Math.toIntExact(input.size()) : Shape.UNKNOWN);
    }

    @Override
    protected void describe(Config config) {
        config.put("data_format", SpatialLayer.CHANNELS_LAST);
    }

    @Override
    protected Flatten self() {
        return this;
    }
}
