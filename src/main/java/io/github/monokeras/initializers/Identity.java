package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * Starts a matrix with {@code gain} on its diagonal and 0 elsewhere; it need not be square.
 *
 * @param gain the value on the diagonal; default 1
 * @see <a href="https://keras.io/api/layers/initializers/#identity-class">keras.initializers.Identity</a>
 */
public record Identity(double gain) implements Initializer {

    /** Checks the range of the option. */
    public Identity {
        if (!Double.isFinite(gain)) {
            throw new IllegalArgumentException("Identity: gain must be finite, got " + gain);
        }
    }

    /** Takes Keras's default: gain 1. */
    public Identity() {
        this(1);
    }

    /** Returns this initializer with another value on the diagonal. */
    public Identity gain(double newGain) {
        return new Identity(newGain);
    }

    /**
     * Makes the first values of one weight.
     *
     * @throws IllegalArgumentException if the weight is not a matrix
     */
    @Override
    public Tensor initialize(Shape shape, RandomGenerator random) {
        if (shape.rank() != 2) {
            throw new IllegalArgumentException("Identity: the shape must have exactly 2 axes, got " + shape);
        }
        int columns = shape.dim(1);
        float[] values = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            // A product, since a negative gain leaves -0.0 beside the diagonal in Keras too.
            values[i] = (float) (gain * (i / columns == i % columns ? 1 : 0));
        }
        return Tensor.of(shape, values);
    }
}
