package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * Brings the groups of channels of each sample to mean 0 and variance 1:
 * {@code output = gamma (x - mean) / sqrt(variance + epsilon) + beta}.
 *
 * <p>Input and output {@code (batch, …)}; mean and variance are those of all numbers of a sample in neighbouring channels,
 * {@code channels / groups} of them; gamma and beta {@code (channels,)}.
 *
 * @see <a href="https://keras.io/api/layers/normalization_layers/group_normalization/">keras.layers.GroupNormalization</a>
 * @see <a href="https://arxiv.org/abs/1803.08494">Wu and He, Group normalization</a>
 */
public final class GroupNormalization extends AffineNormalization<GroupNormalization> {

    private static final int ONE_FOR_EACH_CHANNEL = -1;

    private int groups;
    private int axis = -1;

    /** Makes a layer of 32 groups. */
    public GroupNormalization() {
        this(32);
    }

    /**
     * Makes a layer of so many groups.
     *
     * @param groups at least 1, a divisor of the number of channels; or -1: one for each channel, which is instance
     *     normalization; with 1 the layer is a layer normalization over all axes
     */
    public GroupNormalization(int groups) {
        this.groups = checked(groups);
    }

    /** Sets the number of groups, at least 1, or -1 for one for each channel; default 32. */
    public GroupNormalization groups(int newGroups) {
        requireUnbuilt();
        groups = checked(newGroups);
        return this;
    }

    /** Sets the axis of the channels, the batch being axis 0; default -1, the last. */
    public GroupNormalization axis(int newAxis) {
        requireUnbuilt();
        axis = newAxis;
        return this;
    }

    /** Returns the number of groups; of a built layer never -1. */
    public int groups() {
        return isBuilt() ? groups(channels(inputShape())) : groups;
    }

    /** Returns the axis of the channels. */
    public int axis() {
        return axis;
    }

    @Override
    protected Shape outputShape(Shape input) {
        Shape channels = channels(input);
        if (channels.dim(0) % groups(channels) != 0) {
            throw new IllegalArgumentException(
                    "%s: groups must divide the %d channels, got %d".formatted(who(), channels.dim(0), groups));
        }
        return input;
    }

    @Override
    protected List<WeightSpec> weightSpecs(Shape input) {
        return List.copyOf(affineSpecs(channels(input)));
    }

    @Override
    protected void describe(Config config) {
        config.put("groups", groups()).put("axis", axis);
        describeScale(config);
        describeInitializers(config);
        describeRules(config);
    }

    @Override
    protected GroupNormalization self() {
        return this;
    }

    private Shape channels(Shape input) {
        int[] axes = {axis};
        NormalizedAxes.requireBehindBatch(who(), axes, input.rank() + 1);
        return NormalizedAxes.sizes(who(), axes, input);
    }

    private int groups(Shape channels) {
        return groups == ONE_FOR_EACH_CHANNEL ? channels.dim(0) : groups;
    }

    private static int checked(int groups) {
        if (groups < 1 && groups != ONE_FOR_EACH_CHANNEL) {
            throw new IllegalArgumentException(
                    "GroupNormalization: groups must be at least 1, or -1 for one for each channel, got " + groups);
        }
        return groups;
    }
}
