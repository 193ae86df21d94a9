package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A layer that disturbs its input by random numbers in training, and hands it on as it is otherwise.
 *
 * @param <L> the layer itself
 */
public abstract class NoiseLayer<L extends NoiseLayer<L>> extends SingleInputLayer<L> implements Seeded {

    private @Nullable Long seed;

    NoiseLayer() {}

    /** Sets where the layer's own random numbers start; default none, and they come from the model's. */
    public final L seed(long newSeed) {
        requireUnbuilt();
        seed = newSeed;
        return self();
    }

    @Override
    public final @Nullable Long seed() {
        return seed;
    }

    /**
     * Returns the shape of the random numbers for an input of a shape, both with the batch: where it is 1, a whole axis
     * shares one.
     */
    public Shape noiseShape(Shape input) {
        return input;
    }

    @Override
    public final boolean supportsMasking() {
        return true;
    }

    @Override
    protected Shape outputShape(Shape input) {
        return input;
    }
}
