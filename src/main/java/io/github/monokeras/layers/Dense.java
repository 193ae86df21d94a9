package io.github.monokeras.layers;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.GlorotUniform;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.Zeros;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fully connected layer: {@code output = activation(input · kernel + bias)}.
 *
 * <p>Input {@code (batch, …, inputs)}, output {@code (batch, …, units)}, of which {@code glu} leaves half; kernel
 * {@code (inputs, units)}, bias {@code (units,)}.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/dense/">keras.layers.Dense</a>
 */
public final class Dense extends SingleInputLayer<Dense> {

    private final int units;
    private Activation activation = Activation.LINEAR;
    private boolean useBias = true;
    private Initializer kernelInitializer = new GlorotUniform();
    private Initializer biasInitializer = new Zeros();
    private @Nullable Regularizer kernelRegularizer;
    private @Nullable Regularizer biasRegularizer;
    private @Nullable Constraint kernelConstraint;
    private @Nullable Constraint biasConstraint;

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

    /** Sets what the kernel costs, by Keras's name, as {@code "l2"}; default nothing. */
    public Dense kernelRegularizer(String name) {
        return kernelRegularizer(Regularizer.of(name));
    }

    /** Sets what the kernel costs; default nothing. */
    public Dense kernelRegularizer(Regularizer regularizer) {
        requireUnbuilt();
        kernelRegularizer = regularizer;
        return this;
    }

    /** Sets what the bias costs, by Keras's name, as {@code "l2"}; default nothing. */
    public Dense biasRegularizer(String name) {
        return biasRegularizer(Regularizer.of(name));
    }

    /** Sets what the bias costs; default nothing. */
    public Dense biasRegularizer(Regularizer regularizer) {
        requireUnbuilt();
        biasRegularizer = regularizer;
        return this;
    }

    /** Sets where the kernel may be, by Keras's name, as {@code "max_norm"}; default anywhere. */
    public Dense kernelConstraint(String name) {
        return kernelConstraint(Constraint.of(name));
    }

    /** Sets where the kernel may be; default anywhere. */
    public Dense kernelConstraint(Constraint constraint) {
        requireUnbuilt();
        kernelConstraint = constraint;
        return this;
    }

    /** Sets where the bias may be, by Keras's name, as {@code "max_norm"}; default anywhere. */
    public Dense biasConstraint(String name) {
        return biasConstraint(Constraint.of(name));
    }

    /** Sets where the bias may be; default anywhere. */
    public Dense biasConstraint(Constraint constraint) {
        requireUnbuilt();
        biasConstraint = constraint;
        return this;
    }

    /** Returns the number of neurons. */
    public int units() {
        return units;
    }

    /** Returns the activation. */
    public Activation activation() {
        return activation;
    }

    @Override
    public Activation outputActivation() {
        return activation;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected void describe(Config config) {
        config.put("units", units)
                .put("activation", activation)
                .put("use_bias", useBias)
                .put("kernel_initializer", kernelInitializer)
                .put("bias_initializer", biasInitializer)
                .put("kernel_regularizer", kernelRegularizer)
                .put("bias_regularizer", biasRegularizer)
                .put("kernel_constraint", kernelConstraint)
                .put("bias_constraint", biasConstraint);
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
        specs.add(new WeightSpec(
                "kernel",
                Shape.of(inputs(input), units),
                kernelInitializer,
                true,
                kernelRegularizer,
                kernelConstraint));
        if (useBias) {
            specs.add(new WeightSpec("bias", Shape.of(units), biasInitializer, true, biasRegularizer, biasConstraint));
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
