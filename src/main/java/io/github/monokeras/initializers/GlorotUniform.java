package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws every weight evenly from {@code [-limit, limit)} with {@code limit = sqrt(6 / (fanIn + fanOut))}, the default of
 * a kernel.
 *
 * <p>This is {@link VarianceScaling} with scale 1, mode {@code fan_avg} and distribution {@code uniform}, where
 * {@code fanIn} and {@code fanOut} are explained.
 *
 * @param seed a seed of its own, which gives the same values at every use; default none: the model's stream is used
 * @see <a href="https://keras.io/api/layers/initializers/#glorotuniform-class">keras.initializers.GlorotUniform</a>
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio, 2010</a>
 */
public record GlorotUniform(@Nullable Long seed) implements Initializer {

    /** Draws from the model's stream. */
    public GlorotUniform() {
        this(null);
    }

    /** Returns this initializer with a seed of its own. */
    public GlorotUniform seed(long newSeed) {
        return new GlorotUniform(newSeed);
    }

    @Override
    public Tensor initialize(Shape shape, RandomGenerator random) {
        return scaling().initialize(shape, random);
    }

    VarianceScaling scaling() {
        return new VarianceScaling(1, "fan_avg", "uniform", seed, null, null);
    }
}
