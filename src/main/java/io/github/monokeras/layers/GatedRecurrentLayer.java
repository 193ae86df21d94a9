package io.github.monokeras.layers;

import io.github.monokeras.activations.Activation;

/**
 * A recurrent layer with gates, numbers between 0 and 1 that say how much passes.
 *
 * @param <L> the layer itself
 */
public abstract class GatedRecurrentLayer<L extends GatedRecurrentLayer<L>> extends RecurrentLayer<L> {

    private Activation recurrentActivation = Activation.SIGMOID;

    GatedRecurrentLayer(int units) {
        super(units);
    }

    /** Sets the activation of the gates by Keras's name; default {@code "sigmoid"}. */
    public final L recurrentActivation(String name) {
        return recurrentActivation(Activation.of(name));
    }

    /** Sets the activation of the gates; default {@link Activation#SIGMOID}. */
    public final L recurrentActivation(Activation newActivation) {
        requireUnbuilt();
        recurrentActivation = RecurrentOptions.activation(this, "recurrentActivation", newActivation);
        return self();
    }

    /** Is accepted because Keras has it; the formulas here are the same on every device. */
    public final L useCudnn(boolean newUseCudnn) {
        requireUnbuilt();
        return self();
    }

    /** Returns the activation of the gates. */
    public final Activation recurrentActivation() {
        return recurrentActivation;
    }
}
