package io.github.monokeras.activations;

import io.github.monokeras.names.Registry;
import java.util.Locale;

/**
 * An activation function, by Keras's name; the formulas stand in the backends.
 *
 * @see <a href="https://keras.io/api/layers/activations/">keras.activations</a>
 */
public enum Activation {
    /** {@code f(x) = x}, the default of a layer. */
    LINEAR,
    /** {@code f(x) = max(x, 0)}. */
    RELU,
    /** {@code f(x) = 1 / (1 + exp(-x))}. */
    SIGMOID,
    /** {@code f(x) = tanh(x)}. */
    TANH,
    /** {@code f(x)_i = exp(x_i) / sum_j exp(x_j)} over the last axis. */
    SOFTMAX;

    private static final Registry<Activation> NAMES = Registry.exact("activation");

    static {
        for (Activation activation : values()) {
            NAMES.add(() -> activation, activation.toString());
        }
    }

    /**
     * Returns the activation that Keras calls by this name, as {@code "relu"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static Activation of(String name) {
        return NAMES.get(name);
    }

    /** Returns Keras's name, as {@code relu}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
