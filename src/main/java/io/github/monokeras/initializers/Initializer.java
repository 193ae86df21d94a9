package io.github.monokeras.initializers;

import io.github.monokeras.names.Registry;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A rule for the first values of a weight; a lambda {@code (shape, random) -> tensor} is one too.
 *
 * @see <a href="https://keras.io/api/layers/initializers/">keras.initializers</a>
 */
@FunctionalInterface
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
        return registry().get(name);
    }

    /** Lists the names that {@link #of} takes. */
    static List<String> names() {
        return registry().names();
    }

    private static Registry<Initializer> registry() {
        return Registry.<Initializer>exact("initializer")
                .add(GlorotUniform::new, "glorot_uniform", "GlorotUniform")
                .add(GlorotNormal::new, "glorot_normal", "GlorotNormal")
                .add(HeUniform::new, "he_uniform", "HeUniform")
                .add(HeNormal::new, "he_normal", "HeNormal")
                .add(LecunUniform::new, "lecun_uniform", "LecunUniform")
                .add(LecunNormal::new, "lecun_normal", "LecunNormal")
                .add(VarianceScaling::new, "variance_scaling", "VarianceScaling")
                .add(RandomNormal::new, "random_normal", "normal", "RandomNormal")
                .add(RandomUniform::new, "random_uniform", "uniform", "RandomUniform")
                .add(TruncatedNormal::new, "truncated_normal", "TruncatedNormal")
                .add(Orthogonal::new, "orthogonal", "Orthogonal", "OrthogonalInitializer")
                .add(Identity::new, "identity", "Identity", "IdentityInitializer")
                .add(Zeros::new, "zeros", "zero", "Zeros")
                .add(Ones::new, "ones", "one", "Ones")
                .add(Constant::new, "constant", "Constant")
                .lacks("stft", "STFT", "STFTInitializer");
    }
}
