package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * Starts every weight at 0.
 *
 * @see <a href="https://keras.io/api/layers/initializers/#zeros-class">keras.initializers.Zeros</a>
 */
public record Zeros() implements Initializer {

    @Override
    public Tensor initialize(Shape shape, RandomGenerator random) {
        return new Constant(0).initialize(shape, random);
    }
}
