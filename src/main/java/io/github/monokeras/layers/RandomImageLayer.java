package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the layers that change images at random have in common: they do so in training only, each image by draws of its own.
 *
 * @param <L> the layer itself
 */
public abstract class RandomImageLayer<L extends RandomImageLayer<L>> extends ImageLayer<L> implements Seeded {

    private @Nullable Long seed;

    /** Makes a layer with the next free name of its class. */
    RandomImageLayer() {}

    /** Gives the layer random numbers of its own, the same in each run; default the model's. */
    public final L seed(@Nullable Long newSeed) {
        requireUnbuilt();
        seed = newSeed;
        return self();
    }

    /** Gives the layer random numbers of its own, as {@link #seed(Long)}. */
    public final L seed(long newSeed) {
        return seed((Long) newSeed);
    }

    @Override
    public final @Nullable Long seed() {
        return seed;
    }

    @Override
    protected Shape outputShape(Shape input) {
        requireImage(input);
        return input;
    }

    @Override
    protected void describe(Config config) {
        super.describe(config);
        config.put("seed", seed);
    }

    /**
     * Reads a factor as most of Keras's layers do: one number for both directions, or two, of which it only asks that they
     * reach into the bounds.
     */
    static Range factor(String who, double least, double most, double... factor) {
        requireOneOrTwo(who, "factor", factor);
        boolean fits =
                factor.length == 1 ? factor[0] >= least && factor[0] <= most : factor[0] <= most && factor[1] >= least;
        if (!fits) {
            throw outOfBounds(who, "factor", "from " + plain(least) + " to " + plain(most), factor);
        }
        Range range = Range.of(factor);
        return factor.length == 1 ? new Range(Math.max(range.lower(), least), range.upper()) : range;
    }

    static void requireOneOrTwo(String who, String option, double... numbers) {
        if (numbers.length != 1 && numbers.length != 2) {
            throw new IllegalArgumentException(
                    "%s: %s must be one number or two, got %s".formatted(who, option, Arrays.toString(numbers)));
        }
    }

    static IllegalArgumentException outOfBounds(String who, String option, String bounds, double... factor) {
        return new IllegalArgumentException("%s: %s must be %s, got %s"
                .formatted(who, option, bounds, factor.length == 1 ? factor[0] : Arrays.toString(factor)));
    }

    private static String plain(double bound) {
        return Long.toString((long) bound);
    }
}
