package io.github.monokeras.layers;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.Zeros;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer that multiplies its input by kernels, adds a bias and applies an activation.
 *
 * @param <L> the layer itself
 */
public abstract class BiasedLayer<L extends BiasedLayer<L>> extends SingleInputLayer<L> {

    private Activation activation = Activation.LINEAR;
    private boolean useBias = true;
    private final WeightOptions bias = new WeightOptions("bias", new Zeros());

    /** Makes a linear layer with a bias. */
    BiasedLayer() {}

    /** Lists the options of the kernels, in Keras's order. */
    abstract List<WeightOptions> kernelOptions();

    /** Sets the activation by Keras's name, as {@code "relu"}; default {@code "linear"}. */
    public L activation(String name) {
        return activation(Activation.of(name));
    }

    /** Sets the activation; default {@link Activation#LINEAR}. */
    public L activation(Activation newActivation) {
        requireUnbuilt();
        activation = newActivation;
        return self();
    }

    /** Says whether a bias is added; default true. */
    public L useBias(boolean newUseBias) {
        requireUnbuilt();
        useBias = newUseBias;
        return self();
    }

    /** Sets where the bias starts, by Keras's name; default {@code "zeros"}. */
    public L biasInitializer(String name) {
        return biasInitializer(Initializer.of(name));
    }

    /** Sets where the bias starts; default {@link Zeros}. */
    public L biasInitializer(Initializer initializer) {
        requireUnbuilt();
        bias.initializer(initializer);
        return self();
    }

    /** Sets what the bias costs, by Keras's name, as {@code "l2"}; default nothing. */
    public L biasRegularizer(String name) {
        return biasRegularizer(Regularizer.of(name));
    }

    /** Sets what the bias costs; default nothing. */
    public L biasRegularizer(Regularizer regularizer) {
        requireUnbuilt();
        bias.regularizer(regularizer);
        return self();
    }

    /** Sets where the bias may be, by Keras's name, as {@code "max_norm"}; default anywhere. */
    public L biasConstraint(String name) {
        return biasConstraint(Constraint.of(name));
    }

    /** Sets where the bias may be; default anywhere. */
    public L biasConstraint(Constraint constraint) {
        requireUnbuilt();
        bias.constraint(constraint);
        return self();
    }

    /** Returns the activation. */
    public Activation activation() {
        return activation;
    }

    /** Says whether a bias is added. */
    public boolean useBias() {
        return useBias;
    }

    @Override
    public Activation outputActivation() {
        return activation;
    }

    /** Returns the weights: the kernels, and behind them the bias of so many numbers, if there is one. */
    final List<WeightSpec> withBias(List<WeightSpec> kernels, int units) {
        List<WeightSpec> specs = new ArrayList<>(kernels);
        if (useBias) {
            specs.add(bias.spec("bias", Shape.of(units)));
        }
        return List.copyOf(specs);
    }

    /** Adds the options of activation, bias and kernels, with which Keras ends such a layer's configuration. */
    final void describeWeights(Config config) {
        List<WeightOptions> weights = new ArrayList<>(kernelOptions());
        weights.add(bias);
        config.put("activation", activation).put("use_bias", useBias);
        WeightOptions.describe(config, weights, activityRegularizer());
    }
}
