package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws every weight evenly from {@code [-limit, limit)} with {@code limit = sqrt(6 / fanIn)}, made for rectified units.
 *
 * <p>This is {@link VarianceScaling} with scale 2, mode {@code fan_in} and distribution {@code uniform}, where
 * {@code fanIn} and {@code fanOut} are explained.
 *
 * @param seed a seed of its own, which gives the same values at every use; default none: the model's stream is used
 * @see <a href="https://keras.io/api/layers/initializers/#heuniform-class">keras.initializers.HeUniform</a>
 * @see <a href="https://arxiv.org/abs/1502.01852">He et al., 2015</a>
 */
public record HeUniform(@Nullable Long seed) implements Initializer {

    /** Draws from the model's stream. */
    public HeUniform() {
        this(null);
    }

    /** Returns this initializer with a seed of its own. */
    public HeUniform seed(long newSeed) {
        return new HeUniform(newSeed);
    }

    @Override
    public Tensor initialize(Shape shape, RandomGenerator random) {
        return scaling().initialize(shape, random);
    }

    VarianceScaling scaling() {
        return new VarianceScaling(2, "fan_in", "uniform", seed, null, null);
    }
}
