package io.github.monokeras.layers;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.tensor.Shape;

/**
 * Turns the numbers of the last axis into probabilities: {@code f(x)_i = exp(x_i) / sum_j exp(x_j)}.
 *
 * <p>Input and output {@code (batch, …, classes)}.
 *
 * @see <a href="https://keras.io/api/layers/activation_layers/softmax/">keras.layers.Softmax</a>
 */
public final class Softmax extends SingleInputLayer<Softmax> {

    private int axis = -1;

    /** Makes a layer of the softmax over the last axis. */
    public Softmax() {}

    /** Makes a layer with Keras's {@code axis}, as {@link #axis(int)}. */
    public Softmax(int axis) {
        this.axis = axis;
    }

    /** Sets the axis whose numbers add up to 1, the batch being axis 0; only the last is there, default -1. */
    public Softmax axis(int newAxis) {
        requireUnbuilt();
        axis = newAxis;
        return this;
    }

    /** Returns the axis whose numbers add up to 1. */
    public int axis() {
        return axis;
    }

    @Override
    public Activation outputActivation() {
        return Activation.SOFTMAX;
    }

    @Override
    protected Shape outputShape(Shape input) {
        if (axis != -1 && axis != input.rank()) {
            throw new IllegalArgumentException(
                    "%s: axis must be the last, -1 or %d, got %d; other axes are not built here yet"
                            .formatted(who(), input.rank(), axis));
        }
        return input;
    }

    @Override
    protected Softmax self() {
        return this;
    }
}
