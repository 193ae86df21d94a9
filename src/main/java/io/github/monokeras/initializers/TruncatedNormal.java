package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws every weight from the normal distribution {@code N(mean, stddev²)}, and anew while it lies two standard deviations
 * or more from the mean.
 *
 * <p>What is left has the standard deviation {@code 0.8796 stddev}.
 *
 * @param mean the mean; default 0
 * @param stddev the standard deviation before the cut, 0 or more; default 0.05
 * @param seed a seed of its own, which gives the same values at every use; default none: the model's stream is used
 * @see <a href="https://keras.io/api/layers/initializers/#truncatednormal-class">keras.initializers.TruncatedNormal</a>
 */
public record TruncatedNormal(
        double mean, double stddev, @Nullable Long seed) implements Initializer {

    /** Checks the range of the options. */
    public TruncatedNormal {
        if (!(stddev >= 0 && Double.isFinite(stddev))) {
            throw new IllegalArgumentException("TruncatedNormal: stddev must be at least 0 and finite, got " + stddev);
        }
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("TruncatedNormal: mean must be finite, got " + mean);
        }
    }

    /** Takes Keras's defaults: mean 0, standard deviation 0.05. */
    public TruncatedNormal() {
        this(0, 0.05, null);
    }

    /** Returns this initializer with another mean. */
    public TruncatedNormal mean(double newMean) {
        return new TruncatedNormal(newMean, stddev, seed);
    }

    /** Returns this initializer with another standard deviation. */
    public TruncatedNormal stddev(double newStddev) {
        return new TruncatedNormal(mean, newStddev, seed);
    }

    /** Returns this initializer with a seed of its own. */
    public TruncatedNormal seed(long newSeed) {
        return new TruncatedNormal(mean, stddev, newSeed);
    }

    @Override
    public Tensor initialize(Shape shape, RandomGenerator random) {
        return Draw.fill(shape, seed, random, stream -> mean + stddev * within2(stream));
    }

    private static double within2(RandomGenerator stream) {
        double drawn = stream.nextGaussian();
        while (Math.abs(drawn) >= 2) {
            drawn = stream.nextGaussian();
        }
        return drawn;
    }
}
