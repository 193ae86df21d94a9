package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws every weight evenly from {@code [minval, maxval)}.
 *
 * @param minval the lower end; default -0.05
 * @param maxval the upper end, not below the lower; default 0.05
 * @param seed a seed of its own, which gives the same values at every use; default none: the model's stream is used
 * @see <a href="https://keras.io/api/layers/initializers/#randomuniform-class">keras.initializers.RandomUniform</a>
 */
public record RandomUniform(
        double minval, double maxval, @Nullable Long seed) implements Initializer {

    /** Takes Keras's defaults: from -0.05 to 0.05. */
    public RandomUniform() {
        this(-0.05, 0.05, null);
    }

    /** Returns this initializer with another lower end. */
    public RandomUniform minval(double newMinval) {
        return new RandomUniform(newMinval, maxval, seed);
    }

    /** Returns this initializer with another upper end. */
    public RandomUniform maxval(double newMaxval) {
        return new RandomUniform(minval, newMaxval, seed);
    }

    /** Returns this initializer with a seed of its own. */
    public RandomUniform seed(long newSeed) {
        return new RandomUniform(minval, maxval, newSeed);
    }

    /**
     * Draws the first values of one weight.
     *
     * @throws IllegalArgumentException if the lower end is above the upper, or one is not finite
     */
    @Override
    public Tensor initialize(Shape shape, RandomGenerator random) {
        if (!(minval <= maxval && Double.isFinite(maxval - minval))) {
            throw new IllegalArgumentException(
                    "RandomUniform: minval must not be above maxval, got " + minval + " and " + maxval);
        }
        return Draw.fill(shape, seed, random, stream -> minval + (maxval - minval) * stream.nextDouble());
    }
}
