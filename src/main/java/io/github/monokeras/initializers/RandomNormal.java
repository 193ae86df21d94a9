package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws every weight from the normal distribution {@code N(mean, stddev²)}.
 *
 * @param mean the mean; default 0
 * @param stddev the standard deviation, 0 or more; default 0.05
 * @param seed a seed of its own, which gives the same values at every use; default none: the model's stream is used
 * @see <a href="https://keras.io/api/layers/initializers/#randomnormal-class">keras.initializers.RandomNormal</a>
 */
public record RandomNormal(
        double mean, double stddev, @Nullable Long seed) implements Initializer {

    /** Checks the range of the options. */
    public RandomNormal {
        if (!(stddev >= 0 && Double.isFinite(stddev))) {
            throw new IllegalArgumentException("RandomNormal: stddev must be at least 0 and finite, got " + stddev);
        }
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("RandomNormal: mean must be finite, got " + mean);
        }
    }

    /** Takes Keras's defaults: mean 0, standard deviation 0.05. */
    public RandomNormal() {
        this(0, 0.05, null);
    }

    /** Returns this initializer with another mean. */
    public RandomNormal mean(double newMean) {
        return new RandomNormal(newMean, stddev, seed);
    }

    /** Returns this initializer with another standard deviation. */
    public RandomNormal stddev(double newStddev) {
        return new RandomNormal(mean, newStddev, seed);
    }

    /** Returns this initializer with a seed of its own. */
    public RandomNormal seed(long newSeed) {
        return new RandomNormal(mean, stddev, newSeed);
    }

    @Override
    public Tensor initialize(Shape shape, RandomGenerator random) {
        return Draw.fill(shape, seed, random, stream -> mean + stddev * stream.nextGaussian());
    }
}
