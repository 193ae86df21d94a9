package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;

/**
 * A layer that sets whole channels of each sample, drawn at random, to 0 in training.
 *
 * @param <L> the layer itself
 */
public abstract class SpatialDropout<L extends SpatialDropout<L>> extends DropoutLayer<L> {

    private final int spatialAxes;

    SpatialDropout(double rate, int spatialAxes) {
        super(rate);
        this.spatialAxes = spatialAxes;
    }

    @Override
    public final Shape noiseShape(Shape input) {
        int[] dims = input.dims();
        Arrays.fill(dims, 1, dims.length - 1, 1);
        return Shape.of(dims);
    }

    @Override
    protected final Shape outputShape(Shape input) {
        if (input.rank() != spatialAxes + 1) {
            throw new IllegalArgumentException("%s: an input sample must have %d axes and the channels, got shape %s"
                    .formatted(who(), spatialAxes, input));
        }
        return input;
    }

    @Override
    protected void describe(Config config) {
        config.put("rate", rate()).put("seed", seed());
    }
}
