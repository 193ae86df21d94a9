package io.github.monokeras.layers;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.GlorotUniform;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.Zeros;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer that multiplies by kernels of several axes and adds biases, with the options that all of them share.
 *
 * @param <L> the layer itself
 */
public abstract class ProjectionLayer<L extends ProjectionLayer<L>> extends ChainedLayer<L> {

    private Initializer kernelInitializer = new GlorotUniform();
    private Initializer biasInitializer = new Zeros();
    private @Nullable Regularizer kernelRegularizer;
    private @Nullable Regularizer biasRegularizer;
    private @Nullable Constraint kernelConstraint;
    private @Nullable Constraint biasConstraint;

    /** Makes a layer with the next free name of its class. */
    ProjectionLayer() {}

    /** Sets where kernels start, by Keras's name; default {@code "glorot_uniform"}. */
    public final L kernelInitializer(String name) {
        return kernelInitializer(Initializer.of(name));
    }

    /** Sets where kernels start; default {@link GlorotUniform}. */
    public final L kernelInitializer(Initializer initializer) {
        requireUnbuilt();
        kernelInitializer = initializer;
        return self();
    }

    /** Sets where biases start, by Keras's name; default {@code "zeros"}. */
    public final L biasInitializer(String name) {
        return biasInitializer(Initializer.of(name));
    }

    /** Sets where biases start; default {@link Zeros}. */
    public final L biasInitializer(Initializer initializer) {
        requireUnbuilt();
        biasInitializer = initializer;
        return self();
    }

    /** Sets what kernels cost, by Keras's name, as {@code "l2"}; default nothing. */
    public final L kernelRegularizer(String name) {
        return kernelRegularizer(Regularizer.of(name));
    }

    /** Sets what kernels cost; default nothing. */
    public final L kernelRegularizer(Regularizer regularizer) {
        requireUnbuilt();
        kernelRegularizer = regularizer;
        return self();
    }

    /** Sets what biases cost, by Keras's name, as {@code "l2"}; default nothing. */
    public final L biasRegularizer(String name) {
        return biasRegularizer(Regularizer.of(name));
    }

    /** Sets what biases cost; default nothing. */
    public final L biasRegularizer(Regularizer regularizer) {
        requireUnbuilt();
        biasRegularizer = regularizer;
        return self();
    }

    /** Sets where kernels may be, by Keras's name, as {@code "max_norm"}; default anywhere. */
    public final L kernelConstraint(String name) {
        return kernelConstraint(Constraint.of(name));
    }

    /** Sets where kernels may be; default anywhere. */
    public final L kernelConstraint(Constraint constraint) {
        requireUnbuilt();
        kernelConstraint = constraint;
        return self();
    }

    /** Sets where biases may be, by Keras's name, as {@code "max_norm"}; default anywhere. */
    public final L biasConstraint(String name) {
        return biasConstraint(Constraint.of(name));
    }

    /** Sets where biases may be; default anywhere. */
    public final L biasConstraint(Constraint constraint) {
        requireUnbuilt();
        biasConstraint = constraint;
        return self();
    }

    /**
     * Describes a kernel.
     *
     * @param inputAxes those of its axes that are summed over, which count as inputs where an initializer asks for them
     * @param outputAxes the others
     */
    final WeightSpec kernel(Shape shape, List<Integer> inputAxes, List<Integer> outputAxes) {
        Initializer start = FanAxes.of(kernelInitializer, inputAxes, outputAxes);
        return new WeightSpec("kernel", shape, start, true, kernelRegularizer, kernelConstraint);
    }

    /** Describes a bias. */
    final WeightSpec bias(Shape shape) {
        return new WeightSpec("bias", shape, biasInitializer, true, biasRegularizer, biasConstraint);
    }

    /** Gives another layer the same kernels, biases and costs. */
    final <T extends ProjectionLayer<T>> T share(T other) {
        other.kernelInitializer(kernelInitializer)
                .biasInitializer(biasInitializer)
                .trainable(isTrainable());
        if (kernelRegularizer != null) {
            other.kernelRegularizer(kernelRegularizer);
        }
        if (biasRegularizer != null) {
            other.biasRegularizer(biasRegularizer);
        }
        if (kernelConstraint != null) {
            other.kernelConstraint(kernelConstraint);
        }
        if (biasConstraint != null) {
            other.biasConstraint(biasConstraint);
        }
        Regularizer activity = activityRegularizer();
        return activity == null ? other : other.activityRegularizer(activity);
    }

    /** Adds the options of kernels and biases to a configuration. */
    final void describeProjections(Config config) {
        config.put("kernel_initializer", kernelInitializer)
                .put("bias_initializer", biasInitializer)
                .put("kernel_regularizer", kernelRegularizer)
                .put("bias_regularizer", biasRegularizer)
                .put("activity_regularizer", activityRegularizer())
                .put("kernel_constraint", kernelConstraint)
                .put("bias_constraint", biasConstraint);
    }
}
