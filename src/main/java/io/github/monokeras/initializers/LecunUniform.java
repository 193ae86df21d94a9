package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws every weight evenly from {@code [-limit, limit)} with {@code limit = sqrt(3 / fanIn)}.
 *
 * <p>This is {@link VarianceScaling} with scale 1, mode {@code fan_in} and distribution {@code uniform}, where
 * {@code fanIn} and {@code fanOut} are explained.
 *
 * @param seed a seed of its own, which gives the same values at every use; default none: the model's stream is used
 * @see <a href="https://keras.io/api/layers/initializers/#lecununiform-class">keras.initializers.LecunUniform</a>
 * @see <a href="https://arxiv.org/abs/1706.02515">Klambauer et al., 2017</a>
 */
public record LecunUniform(@Nullable Long seed) implements Initializer {

    /** Draws from the model's stream. */
    public LecunUniform() {
        this(null);
    }

    /** Returns this initializer with a seed of its own. */
    public LecunUniform seed(long newSeed) {
        return new LecunUniform(newSeed);
    }

    @Override
    public Tensor initialize(Shape shape, RandomGenerator random) {
        return scaling().initialize(shape, random);
    }

    VarianceScaling scaling() {
        return new VarianceScaling(1, "fan_in", "uniform", seed, null, null);
    }
}
