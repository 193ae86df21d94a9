package io.github.monokeras.layers;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.initializers.GlorotUniform;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.Zeros;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A fully connected layer: {@code output = activation(input · kernel + bias)}.
 *
 * <p>Input {@code (batch, …, inputs)}, output {@code (batch, …, units)}, of which {@code glu} leaves half; kernel
 * {@code (inputs, units)}, bias {@code (units,)}.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/dense/">keras.layers.Dense</a>
 */
public final class Dense extends ChainedLayer<Dense> {

    private final int units;
    private Activation activation = Activation.LINEAR;
    private boolean useBias = true;
    private Initializer kernelInitializer = new GlorotUniform();
    private Initializer biasInitializer = new Zeros();

    /**
     * Makes a layer of so many neurons, linear, with a bias.
     *
     * @param units the number of neurons, at least 1
     */
    public Dense(int units) {
        if (units < 1) {
            throw new IllegalArgumentException("Dense: units must be at least 1, got " + units);
        }
        this.units = units;
    }

    /** Sets the activation by Keras's name, as {@code "relu"}; default {@code "linear"}. */
    public Dense activation(String name) {
        return activation(Activation.of(name));
    }

    /** Sets the activation; default {@link Activation#LINEAR}. */
    public Dense activation(Activation newActivation) {
        requireUnbuilt();
        activation = newActivation;
        return this;
    }

    /** Says whether a bias is added; default true. */
    public Dense useBias(boolean newUseBias) {
        requireUnbuilt();
        useBias = newUseBias;
        return this;
    }

    /** Sets where the kernel starts, by Keras's name; default {@code "glorot_uniform"}. */
    public Dense kernelInitializer(String name) {
        return kernelInitializer(Initializer.of(name));
    }

    /** Sets where the kernel starts; default {@link GlorotUniform}. */
    public Dense kernelInitializer(Initializer initializer) {
        requireUnbuilt();
        kernelInitializer = initializer;
        return this;
    }

    /** Sets where the bias starts, by Keras's name; default {@code "zeros"}. */
    public Dense biasInitializer(String name) {
        return biasInitializer(Initializer.of(name));
    }

    /** Sets where the bias starts; default {@link Zeros}. */
    public Dense biasInitializer(Initializer initializer) {
        requireUnbuilt();
        biasInitializer = initializer;
        return this;
    }

    /** Returns the number of neurons. */
    public int units() {
        return units;
    }

    @Override
    public Activation activation() {
        return activation;
    }

    /** Says whether a bias is added. */
    public boolean useBias() {
        return useBias;
    }

    @Override
    protected Shape outputShape(Shape input) {
        inputs(input);
        int[] dims = input.dims();
        dims[dims.length - 1] = units;
        return activation.outputShape(Shape.of(dims));
    }

    @Override
    protected List<WeightSpec> weightSpecs(Shape input) {
        List<WeightSpec> specs = new ArrayList<>();
        specs.add(new WeightSpec("kernel", Shape.of(inputs(input), units), kernelInitializer));
        if (useBias) {
            specs.add(new WeightSpec("bias", Shape.of(units), biasInitializer));
        }
        return List.copyOf(specs);
    }

    @Override
    protected Dense self() {
        return this;
    }

    private int inputs(Shape input) {
        if (input.rank() == 0 || input.dim(-1) < 1) {
            throw new IllegalArgumentException(
                    who() + ": the last axis of an input sample must hold at least 1 number, got shape " + input);
        }
        return input.dim(-1);
    }
}
