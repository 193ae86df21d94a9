package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * Starts every weight at 1.
 *
 * @see <a href="https://keras.io/api/layers/initializers/#ones-class">keras.initializers.Ones</a>
 */
public record Ones() implements Initializer {

    @Override
    public Tensor initialize(Shape shape, RandomGenerator random) {
        return new Constant(1).initialize(shape, random);
    }
}
