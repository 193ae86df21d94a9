package io.github.monokeras.optimizers;

import io.github.monokeras.names.Registry;

/**
 * A rule by which weights follow their gradients.
 *
 * @see <a href="https://keras.io/api/optimizers/">keras.optimizers</a>
 */
public sealed interface Optimizer permits SGD, Adam {

    /** Returns the factor of every step. */
    double learningRate();

    /** Returns how many numbers it keeps for each number of a weight: 2 for {@link Adam}, 0 for plain {@link SGD}. */
    int slots();

    /**
     * Returns the optimizer, with its defaults, that Keras calls by this name, as {@code "sgd"}, in any case.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    static Optimizer of(String name) {
        return Registry.<Optimizer>ignoringCase("optimizer")
                .add(SGD::new, "sgd")
                .add(Adam::new, "adam")
                .get(name);
    }
}
