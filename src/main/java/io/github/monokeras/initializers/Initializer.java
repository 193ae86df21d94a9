package io.github.monokeras.initializers;

import io.github.monokeras.names.Registry;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * A rule for the first values of a weight.
 *
 * @see <a href="https://keras.io/api/layers/initializers/">keras.initializers</a>
 */
public interface Initializer {

    /**
     * Makes the first values of one weight.
     *
     * @param shape the weight's shape, in Keras's layout: {@code (inputs, units)} for a kernel
     * @param random the model's own stream of random numbers
     * @return float32 values, which every backend holds without rounding
     */
    Tensor initialize(Shape shape, RandomGenerator random);

    /**
     * Returns the initializer, with its defaults, that Keras calls by this name, as {@code "glorot_uniform"} or
     * {@code "GlorotUniform"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    static Initializer of(String name) {
        return Registry.<Initializer>exact("initializer")
                .add(GlorotUniform::new, "glorot_uniform", "GlorotUniform")
                .add(Zeros::new, "zeros", "zero", "Zeros")
                .add(Ones::new, "ones", "one", "Ones")
                .add(Constant::new, "constant", "Constant")
                .add(RandomNormal::new, "random_normal", "normal", "RandomNormal")
                .add(RandomUniform::new, "random_uniform", "uniform", "RandomUniform")
                .get(name);
    }
}
