package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws every weight evenly from {@code [-limit, limit)} with {@code limit = sqrt(6 / (fanIn + fanOut))}, the default of
 * a kernel.
 *
 * <p>A kernel {@code (inputs, units)} has {@code fanIn = inputs} and {@code fanOut = units}; for a convolution's
 * {@code (…, in, out)} both are multiplied by the size of the window; for a vector both are its length.
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
        double limit = limit(shape);
        return new RandomUniform(-limit, limit, seed).initialize(shape, random);
    }

    static double limit(Shape shape) {
        double fanIn = 1;
        double fanOut = 1;
        if (shape.rank() == 1) {
            fanIn = shape.dim(0);
            fanOut = shape.dim(0);
        } else if (shape.rank() > 1) {
            double window = 1;
            for (int axis = 0; axis < shape.rank() - 2; axis++) {
                window *= shape.dim(axis);
            }
            fanIn = window * shape.dim(-2);
            fanOut = window * shape.dim(-1);
        }
        return Math.sqrt(3 / Math.max(1, (fanIn + fanOut) / 2));
    }
}
