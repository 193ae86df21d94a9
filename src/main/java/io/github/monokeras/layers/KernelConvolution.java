package io.github.monokeras.layers;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.GlorotUniform;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.regularizers.Regularizer;
import java.util.Arrays;
import java.util.List;

/**
 * A convolution whose one kernel mixes the channels.
 *
 * @param <L> the layer itself
 */
public abstract class KernelConvolution<L extends KernelConvolution<L>> extends Convolution<L> {

    private final int filters;
    private final WeightOptions kernel = new WeightOptions("kernel", new GlorotUniform());

    /** Makes a layer over so many axes that makes so many channels. */
    KernelConvolution(int rank, int filters, int... kernelSize) {
        super(rank, kernelSize);
        this.filters = atLeastOne("filters", filters);
    }

    /** Sets where the kernel starts, by Keras's name; default {@code "glorot_uniform"}. */
    public L kernelInitializer(String name) {
        return kernelInitializer(Initializer.of(name));
    }

    /** Sets where the kernel starts; default {@link GlorotUniform}. */
    public L kernelInitializer(Initializer initializer) {
        requireUnbuilt();
        kernel.initializer(initializer);
        return self();
    }

    /** Sets what the kernel costs, by Keras's name, as {@code "l2"}; default nothing. */
    public L kernelRegularizer(String name) {
        return kernelRegularizer(Regularizer.of(name));
    }

    /** Sets what the kernel costs; default nothing. */
    public L kernelRegularizer(Regularizer regularizer) {
        requireUnbuilt();
        kernel.regularizer(regularizer);
        return self();
    }

    /** Sets where the kernel may be, by Keras's name, as {@code "max_norm"}; default anywhere. */
    public L kernelConstraint(String name) {
        return kernelConstraint(Constraint.of(name));
    }

    /** Sets where the kernel may be; default anywhere. */
    public L kernelConstraint(Constraint constraint) {
        requireUnbuilt();
        kernel.constraint(constraint);
        return self();
    }

    /** Returns how many channels come out. */
    public int filters() {
        return filters;
    }

    @Override
    int outputChannels(int channels) {
        return filters;
    }

    @Override
    List<WeightOptions> kernelOptions() {
        return List.of(kernel);
    }

    /** Describes the kernel with the channels' axes behind the window's. */
    final List<WeightSpec> kernel(int... channels) {
        return List.of(kernel.spec("kernel", kernelShape(channels)));
    }

    @Override
    void requireFitting(int[] newStrides, int[] newDilationRate) {
        boolean jumps = Arrays.stream(newStrides).anyMatch(stride -> stride > 1);
        boolean spreads = Arrays.stream(newDilationRate).anyMatch(rate -> rate > 1);
        if (jumps && spreads) {
            throw new IllegalArgumentException(
                    "%s: strides or dilationRate must be 1 along all axes, got strides %s and dilationRate %s"
                            .formatted(className(), Arrays.toString(newStrides), Arrays.toString(newDilationRate)));
        }
    }
}
