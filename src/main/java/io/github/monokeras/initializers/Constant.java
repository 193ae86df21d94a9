package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Starts every weight at one given value.
 *
 * @param value the value; default 0
 * @see <a href="https://keras.io/api/layers/initializers/#constant-class">keras.initializers.Constant</a>
 */
public record Constant(double value) implements Initializer {

    /** Checks the range of the option. */
    public Constant {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Constant: value must be finite, got " + value);
        }
    }

    /** Starts at 0. */
    public Constant() {
        this(0);
    }

    @Override
    public Tensor initialize(Shape shape, RandomGenerator random) {
        float[] values = new float[Math.toIntExact(shape.size())];
        Arrays.fill(values, (float) value);
        return Tensor.of(shape, values);
    }
}
