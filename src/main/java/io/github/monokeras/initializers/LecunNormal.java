package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws every weight from a normal distribution with standard deviation {@code sqrt(1 / fanIn)} around 0, made for
 * {@code selu} units, cut off as {@link VarianceScaling} tells.
 *
 * <p>This is {@link VarianceScaling} with scale 1, mode {@code fan_in} and distribution {@code truncated_normal}, where
 * {@code fanIn} and {@code fanOut} are explained.
 *
 * @param seed a seed of its own, which gives the same values at every use; default none: the model's stream is used
 * @see <a href="https://keras.io/api/layers/initializers/#lecunnormal-class">keras.initializers.LecunNormal</a>
 * @see <a href="https://arxiv.org/abs/1706.02515">Klambauer et al., 2017</a>
 */
public record LecunNormal(@Nullable Long seed) implements Initializer {

    /** Draws from the model's stream. */
    public LecunNormal() {
        this(null);
    }

    /** Returns this initializer with a seed of its own. */
    public LecunNormal seed(long newSeed) {
        return new LecunNormal(newSeed);
    }

    @Override
    public Tensor initialize(Shape shape, RandomGenerator random) {
        return scaling().initialize(shape, random);
    }

    VarianceScaling scaling() {
        return new VarianceScaling(1, "fan_in", "truncated_normal", seed, null, null);
    }
}
