package io.github.monokeras.backend.djl.activations;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.activations.Activation;

/** The way back through activations whose slope follows from what came out of them. */
public final class ActivationSlopes {

    private ActivationSlopes() {}

    /** Says whether the way back through an activation is written out. */
    public static boolean has(Activation activation) {
        return switch (activation) {
            case LINEAR, RELU, SIGMOID, TANH -> true;
            default -> false;
        };
    }

    /**
     * Returns the gradient of what went in.
     *
     * @param y what came out
     * @param gradient of what came out
     * @param one the number 1
     */
    public static NDArray through(Activation activation, NDArray y, NDArray gradient, NDArray one) {
        return switch (activation) {
            case LINEAR -> gradient;
            case RELU -> y.sign().muli(gradient);
            case SIGMOID -> y.sub(one).muli(y).muli(gradient).negi();
            case TANH -> y.square().subi(one).muli(gradient).negi();
            default ->
                throw new IllegalArgumentException(
                        "ActivationSlopes: activation must be one that it knows, got " + activation);
        };
    }
}
