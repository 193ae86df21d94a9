package io.github.monokeras.layers;

import java.util.List;

/**
 * A convolution with a kernel:
 * {@code y[o, f] = activation(sum over k and c of x[o strides + k dilationRate - p, c] kernel[k, c, f] + bias[f])}, p
 * being the padding in front.
 *
 * <p>Kernel {@code (…, channels / groups, filters)}, bias {@code (filters,)}; of several groups, each takes its own
 * part of the channels and makes its own part of the filters.
 *
 * @param <L> the layer itself
 */
public abstract class BaseConv<L extends BaseConv<L>> extends KernelConvolution<L> {

    private int groups = 1;

    /** Makes a layer over so many axes that makes so many channels. */
    BaseConv(int rank, int filters, int... kernelSize) {
        super(rank, filters, kernelSize);
    }

    /**
     * Sets into how many groups the channels are split, at least 1; it divides the filters, and the channels of the
     * input; default 1.
     *
     * @throws IllegalArgumentException if it is below 1 or does not divide the filters
     */
    public L groups(int newGroups) {
        requireUnbuilt();
        if (filters() % atLeastOne("groups", newGroups) != 0) {
            throw new IllegalArgumentException(
                    "%s: groups must divide the %d filters, got %d".formatted(className(), filters(), newGroups));
        }
        groups = newGroups;
        return self();
    }

    /** Returns into how many groups the channels are split. */
    public int groups() {
        return groups;
    }

    @Override
    List<String> paddings() {
        return rank() == 1 ? List.of("valid", "same", "causal") : super.paddings();
    }

    @Override
    List<WeightSpec> kernels(int channels) {
        return kernel(channels / groups, filters());
    }

    @Override
    int outputChannels(int channels) {
        if (channels % groups != 0) {
            throw new IllegalArgumentException(
                    "%s: groups must divide the input's channels, got %d groups for %d channels"
                            .formatted(who(), groups, channels));
        }
        return super.outputChannels(channels);
    }

    @Override
    protected void describe(Config config) {
        config.put("filters", filters());
        describeFormat(describeWindow(config)).put("groups", groups);
        describeWeights(config);
    }
}
