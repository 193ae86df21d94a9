package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Fills a weight with numbers drawn one by one, in row-major order. */
final class Draw {

    private Draw() {}

    /**
     * Draws as many numbers as the shape holds.
     *
     * @param seed the initializer's own seed, which gives the same numbers at every call as in Keras 3; or none, to draw
     *     from the model's stream
     */
    static Tensor fill(
            Shape shape, @Nullable Long seed, RandomGenerator stream, ToDoubleFunction<RandomGenerator> next) {
        RandomGenerator random = seed == null ? stream : new Random(seed);
        float[] values = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) next.applyAsDouble(random);
        }
        return Tensor.of(shape, values);
    }
}
