package io.github.monokeras.layers;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.tensor.Shape;

/**
 * Turns numbers into probabilities: {@code f(x)_i = exp(x_i) / sum_j exp(x_j)}.
 *
 * <p>Input and output {@code (batch, …)}; the sum runs along the axes. Of a masked input {@code (batch, time)} the numbers
 * that do not count become 0.
 *
 * @see <a href="https://keras.io/api/layers/activation_layers/softmax/">keras.layers.Softmax</a>
 */
public final class Softmax extends SingleInputLayer<Softmax> {

    private int[] axis = {-1};

    /** Makes a layer of the softmax over the last axis. */
    public Softmax() {}

    /** Makes a layer with Keras's {@code axis}, as {@link #axis(int...)}. */
    public Softmax(int... axis) {
        this.axis = axis.clone();
    }

    /** Sets the axes along which numbers add up to 1, one or several, the batch being axis 0; default -1, the last. */
    public Softmax axis(int... newAxis) {
        requireUnbuilt();
        axis = newAxis.clone();
        return this;
    }

    /** Returns the axes as they were named. */
    public int[] axis() {
        return axis.clone();
    }

    /** Returns the axes in arrays of a rank, the batch being axis 0. */
    public int[] axes(int rank) {
        return NormalizedAxes.of(axis, rank);
    }

    /**
     * Refuses a mask that does not fit the input.
     *
     * @throws IllegalArgumentException if it has not the input's shape
     */
    public void requireMask(Shape mask, Shape input) {
        if (!mask.equals(input)) {
            throw new IllegalArgumentException(
                    "%s: a mask must have the shape of the input, got %s for %s".formatted(who(), mask, input));
        }
    }

    /** Returns {@link Activation#SOFTMAX} over the last axis; other axes have a formula of their own. */
    @Override
    public Activation outputActivation() {
        boolean isLast = axis.length == 1
                && (axis[0] == -1 || (isBuilt() && axis[0] == inputShape().rank()));
        return isLast ? Activation.SOFTMAX : Activation.LINEAR;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected Shape outputShape(Shape input) {
        NormalizedAxes.require(who(), axis, input.rank() + 1);
        return input;
    }

    @Override
    protected void describe(Config config) {
        config.put("axis", NormalizedAxes.written(axis));
    }

    @Override
    protected Softmax self() {
        return this;
    }
}
