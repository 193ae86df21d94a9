package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;

/**
 * An activation as a layer of its own: {@code new Dense(4), new Activation("relu")} is
 * {@code new Dense(4).activation("relu")}.
 *
 * <p>Input and output {@code (batch, …)}; only {@code glu} halves the last axis.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/activation/">keras.layers.Activation</a>
 */
public final class Activation extends SingleInputLayer<Activation> {

    private final io.github.monokeras.activations.Activation activation;

    /**
     * Makes a layer of the activation that Keras calls by this name, as {@code "relu"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public Activation(String name) {
        this(io.github.monokeras.activations.Activation.of(name));
    }

    /** Makes a layer of an activation. */
    public Activation(io.github.monokeras.activations.Activation activation) {
        this.activation = activation;
    }

    @Override
    public io.github.monokeras.activations.Activation outputActivation() {
        return activation;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected void describe(Config config) {
        config.put("activation", activation);
    }

    @Override
    protected Shape outputShape(Shape input) {
        return activation.outputShape(input);
    }

    @Override
    protected Activation self() {
        return this;
    }
}
