package io.github.monokeras.layers;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.GlorotUniform;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.Orthogonal;
import io.github.monokeras.initializers.Zeros;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The weights of a recurrent layer with the options of each: the kernel {@code (features, gates units)} meets the input, the
 * recurrent kernel {@code (units, gates units)} the state, and the bias is added.
 *
 * @param <L> the layer itself
 */
public abstract class RecurrentWeightsLayer<L extends RecurrentWeightsLayer<L>> extends ChainedLayer<L> {

    private boolean useBias = true;
    private WeightRules kernel = new WeightRules(new GlorotUniform());
    private WeightRules recurrent = new WeightRules(new Orthogonal());
    private WeightRules bias = new WeightRules(new Zeros());

    /** Makes a layer with the next free name of its class. */
    RecurrentWeightsLayer() {}

    /** Says whether a bias is added; default true. */
    public final L useBias(boolean newUseBias) {
        requireUnbuilt();
        useBias = newUseBias;
        return self();
    }

    /** Says whether a bias is added. */
    public final boolean useBias() {
        return useBias;
    }

    /** Sets where the kernel starts, by Keras's name; default {@code "glorot_uniform"}. */
    public final L kernelInitializer(String name) {
        return kernelInitializer(Initializer.of(name));
    }

    /** Sets where the kernel starts; default {@link GlorotUniform}. */
    public final L kernelInitializer(Initializer initializer) {
        return kernel(kernel.startingAt(initializer));
    }

    /** Sets where the recurrent kernel starts, by Keras's name; default {@code "orthogonal"}. */
    public final L recurrentInitializer(String name) {
        return recurrentInitializer(Initializer.of(name));
    }

    /** Sets where the recurrent kernel starts; default {@link Orthogonal}. */
    public final L recurrentInitializer(Initializer initializer) {
        return recurrent(recurrent.startingAt(initializer));
    }

    /** Sets where the bias starts, by Keras's name; default {@code "zeros"}. */
    public final L biasInitializer(String name) {
        return biasInitializer(Initializer.of(name));
    }

    /** Sets where the bias starts; default {@link Zeros}. */
    public final L biasInitializer(Initializer initializer) {
        return bias(bias.startingAt(initializer));
    }

    /** Sets what the kernel costs, by Keras's name, as {@code "l2"}; default nothing. */
    public final L kernelRegularizer(String name) {
        return kernelRegularizer(Regularizer.of(name));
    }

    /** Sets what the kernel costs; default nothing. */
    public final L kernelRegularizer(Regularizer regularizer) {
        return kernel(kernel.costing(regularizer));
    }

    /** Sets what the recurrent kernel costs, by Keras's name, as {@code "l2"}; default nothing. */
    public final L recurrentRegularizer(String name) {
        return recurrentRegularizer(Regularizer.of(name));
    }

    /** Sets what the recurrent kernel costs; default nothing. */
    public final L recurrentRegularizer(Regularizer regularizer) {
        return recurrent(recurrent.costing(regularizer));
    }

    /** Sets what the bias costs, by Keras's name, as {@code "l2"}; default nothing. */
    public final L biasRegularizer(String name) {
        return biasRegularizer(Regularizer.of(name));
    }

    /** Sets what the bias costs; default nothing. */
    public final L biasRegularizer(Regularizer regularizer) {
        return bias(bias.costing(regularizer));
    }

    /** Sets where the kernel may be, by Keras's name, as {@code "max_norm"}; default anywhere. */
    public final L kernelConstraint(String name) {
        return kernelConstraint(Constraint.of(name));
    }

    /** Sets where the kernel may be; default anywhere. */
    public final L kernelConstraint(Constraint constraint) {
        return kernel(kernel.within(constraint));
    }

    /** Sets where the recurrent kernel may be, by Keras's name, as {@code "max_norm"}; default anywhere. */
    public final L recurrentConstraint(String name) {
        return recurrentConstraint(Constraint.of(name));
    }

    /** Sets where the recurrent kernel may be; default anywhere. */
    public final L recurrentConstraint(Constraint constraint) {
        return recurrent(recurrent.within(constraint));
    }

    /** Sets where the bias may be, by Keras's name, as {@code "max_norm"}; default anywhere. */
    public final L biasConstraint(String name) {
        return biasConstraint(Constraint.of(name));
    }

    /** Sets where the bias may be; default anywhere. */
    public final L biasConstraint(Constraint constraint) {
        return bias(bias.within(constraint));
    }

    /** Returns where the bias starts if the layer has an opinion of its own on it; default what the user said. */
    Initializer biasStart(Initializer chosen) {
        return chosen;
    }

    /** Returns the layer's cell, which has the weights in Keras. */
    @Override
    public final List<SavedPart> savedParts() {
        return List.of(new SavedPart("cell", AutoNames.snakeCase(className()) + "_cell", this));
    }

    /** Lists the weights for so many features, with a bias of a shape. */
    final List<WeightSpec> specs(int features, int units, int gates, Shape biasShape) {
        List<WeightSpec> specs = new ArrayList<>();
        specs.add(kernel.spec("kernel", Shape.of(features, gates * units)));
        specs.add(recurrent.spec("recurrent_kernel", Shape.of(units, gates * units)));
        if (useBias) {
            specs.add(bias.startingAt(biasStart(bias.initializer())).spec("bias", biasShape));
        }
        return List.copyOf(specs);
    }

    final void describeInitializers(Config config) {
        config.put("use_bias", useBias)
                .put("kernel_initializer", kernel.initializer())
                .put("recurrent_initializer", recurrent.initializer())
                .put("bias_initializer", bias.initializer());
    }

    final void describeRules(Config config) {
        config.put("kernel_regularizer", kernel.regularizer())
                .put("recurrent_regularizer", recurrent.regularizer())
                .put("bias_regularizer", bias.regularizer())
                .put("activity_regularizer", activityRegularizer())
                .put("kernel_constraint", kernel.constraint())
                .put("recurrent_constraint", recurrent.constraint())
                .put("bias_constraint", bias.constraint());
    }

    /** Takes over the options of another layer. */
    final void takeWeightRules(RecurrentWeightsLayer<?> other) {
        useBias = other.useBias;
        kernel = other.kernel;
        recurrent = other.recurrent;
        bias = other.bias;
    }

    private L kernel(WeightRules options) {
        requireUnbuilt();
        kernel = options;
        return self();
    }

    private L recurrent(WeightRules options) {
        requireUnbuilt();
        recurrent = options;
        return self();
    }

    private L bias(WeightRules options) {
        requireUnbuilt();
        bias = options;
        return self();
    }
}
