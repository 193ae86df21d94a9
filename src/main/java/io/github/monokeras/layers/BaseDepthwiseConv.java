package io.github.monokeras.layers;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.GlorotUniform;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.regularizers.Regularizer;
import java.util.List;

/**
 * A convolution of each channel by itself:
 * {@code y[o, c m + j] = activation(sum over k of x[o strides + k dilationRate - p, c] kernel[k, c, j] + bias[c m + j])},
 * m being the depth multiplier and p the padding in front.
 *
 * <p>Kernel {@code (…, channels, depthMultiplier)}, bias and output {@code channels depthMultiplier}.
 *
 * @param <L> the layer itself
 */
public abstract class BaseDepthwiseConv<L extends BaseDepthwiseConv<L>> extends Convolution<L> {

    private int depthMultiplier = 1;
    private final WeightOptions depthwise = new WeightOptions("depthwise", new GlorotUniform());

    /** Makes a layer over so many axes. */
    BaseDepthwiseConv(int rank, int... kernelSize) {
        super(rank, kernelSize);
    }

    /**
     * Sets how many channels are made of each, at least 1; default 1.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public L depthMultiplier(int newDepthMultiplier) {
        requireUnbuilt();
        depthMultiplier = atLeastOne("depthMultiplier", newDepthMultiplier);
        return self();
    }

    /** Sets where the depthwise kernel starts, by Keras's name; default {@code "glorot_uniform"}. */
    public L depthwiseInitializer(String name) {
        return depthwiseInitializer(Initializer.of(name));
    }

    /** Sets where the depthwise kernel starts; default {@link GlorotUniform}. */
    public L depthwiseInitializer(Initializer initializer) {
        requireUnbuilt();
        depthwise.initializer(initializer);
        return self();
    }

    /** Sets what the depthwise kernel costs, by Keras's name, as {@code "l2"}; default nothing. */
    public L depthwiseRegularizer(String name) {
        return depthwiseRegularizer(Regularizer.of(name));
    }

    /** Sets what the depthwise kernel costs; default nothing. */
    public L depthwiseRegularizer(Regularizer regularizer) {
        requireUnbuilt();
        depthwise.regularizer(regularizer);
        return self();
    }

    /** Sets where the depthwise kernel may be, by Keras's name, as {@code "max_norm"}; default anywhere. */
    public L depthwiseConstraint(String name) {
        return depthwiseConstraint(Constraint.of(name));
    }

    /** Sets where the depthwise kernel may be; default anywhere. */
    public L depthwiseConstraint(Constraint constraint) {
        requireUnbuilt();
        depthwise.constraint(constraint);
        return self();
    }

    /** Returns how many channels are made of each. */
    public int depthMultiplier() {
        return depthMultiplier;
    }

    @Override
    int outputChannels(int channels) {
        return channels * depthMultiplier;
    }

    @Override
    List<WeightOptions> kernelOptions() {
        return List.of(depthwise);
    }

    @Override
    List<WeightSpec> kernels(int channels) {
        return List.of(depthwiseKernel("kernel", channels));
    }

    final WeightSpec depthwiseKernel(String name, int channels) {
        return depthwise.spec(name, kernelShape(channels, depthMultiplier));
    }

    @Override
    protected void describe(Config config) {
        config.put("depth_multiplier", depthMultiplier);
        describeFormat(describeWindow(config));
        describeWeights(config);
    }
}
