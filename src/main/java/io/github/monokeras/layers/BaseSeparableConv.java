package io.github.monokeras.layers;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.GlorotUniform;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * A convolution of each channel by itself, whose results are mixed at each place:
 * {@code y[o, f] = activation(sum over q of z[o, q] pointwise[q, f] + bias[f])}, z being what a depthwise convolution
 * without bias makes.
 *
 * <p>Depthwise kernel {@code (…, channels, depthMultiplier)}, pointwise kernel
 * {@code (1, …, channels depthMultiplier, filters)}, bias {@code (filters,)}.
 *
 * @param <L> the layer itself
 * @see <a href="https://arxiv.org/abs/1610.02357">Chollet, Xception: deep learning with depthwise separable
 *     convolutions</a>
 */
public abstract class BaseSeparableConv<L extends BaseSeparableConv<L>> extends BaseDepthwiseConv<L> {

    private final int filters;
    private final WeightOptions pointwise = new WeightOptions("pointwise", new GlorotUniform());

    /** Makes a layer over so many axes that makes so many channels. */
    BaseSeparableConv(int rank, int filters, int... kernelSize) {
        super(rank, kernelSize);
        this.filters = atLeastOne("filters", filters);
    }

    /** Sets where the pointwise kernel starts, by Keras's name; default {@code "glorot_uniform"}. */
    public L pointwiseInitializer(String name) {
        return pointwiseInitializer(Initializer.of(name));
    }

    /** Sets where the pointwise kernel starts; default {@link GlorotUniform}. */
    public L pointwiseInitializer(Initializer initializer) {
        requireUnbuilt();
        pointwise.initializer(initializer);
        return self();
    }

    /** Sets what the pointwise kernel costs, by Keras's name, as {@code "l2"}; default nothing. */
    public L pointwiseRegularizer(String name) {
        return pointwiseRegularizer(Regularizer.of(name));
    }

    /** Sets what the pointwise kernel costs; default nothing. */
    public L pointwiseRegularizer(Regularizer regularizer) {
        requireUnbuilt();
        pointwise.regularizer(regularizer);
        return self();
    }

    /** Sets where the pointwise kernel may be, by Keras's name, as {@code "max_norm"}; default anywhere. */
    public L pointwiseConstraint(String name) {
        return pointwiseConstraint(Constraint.of(name));
    }

    /** Sets where the pointwise kernel may be; default anywhere. */
    public L pointwiseConstraint(Constraint constraint) {
        requireUnbuilt();
        pointwise.constraint(constraint);
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
        return List.of(super.kernelOptions().get(0), pointwise);
    }

    @Override
    List<WeightSpec> kernels(int channels) {
        int[] dims = new int[rank() + 2];
        Arrays.fill(dims, 1);
        dims[rank()] = super.outputChannels(channels);
        dims[rank() + 1] = filters;
        return List.of(
                depthwiseKernel("depthwise_kernel", channels), pointwise.spec("pointwise_kernel", Shape.of(dims)));
    }

    @Override
    protected void describe(Config config) {
        config.put("depth_multiplier", depthMultiplier()).put("filters", filters);
        describeFormat(describeWindow(config));
        describeWeights(config);
    }
}
