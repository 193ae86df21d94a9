package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Brings each sample to mean 0 and variance 1: {@code output = gamma (x - mean) / sqrt(variance + epsilon) + beta}.
 *
 * <p>Input and output {@code (batch, …)}; mean and variance are those of the numbers along the axes, in training and
 * otherwise; gamma and beta have a number for each place along them.
 *
 * @see <a href="https://keras.io/api/layers/normalization_layers/layer_normalization/">keras.layers.LayerNormalization</a>
 * @see <a href="https://arxiv.org/abs/1607.06450">Ba, Kiros and Hinton, Layer normalization</a>
 */
public final class LayerNormalization extends AffineNormalization<LayerNormalization> {

    private int[] axis = {-1};

    /** Makes a layer that normalizes along the last axis. */
    public LayerNormalization() {}

    /** Makes a layer with Keras's {@code axis}, as {@link #axis(int...)}. */
    public LayerNormalization(int... axis) {
        this.axis = axis.clone();
    }

    /** Sets the axes along which is averaged, one or several, the batch being axis 0; default -1, the last. */
    public LayerNormalization axis(int... newAxis) {
        requireUnbuilt();
        axis = newAxis.clone();
        return this;
    }

    /** Returns the axes as they were named. */
    public int[] axis() {
        return axis.clone();
    }

    /** Returns the axes in arrays of a rank, the batch being axis 0, in ascending order. */
    public int[] axes(int rank) {
        return Arrays.stream(NormalizedAxes.of(axis, rank)).sorted().toArray();
    }

    @Override
    protected Shape outputShape(Shape input) {
        sizes(input);
        return input;
    }

    @Override
    protected List<WeightSpec> weightSpecs(Shape input) {
        return List.copyOf(affineSpecs(sizes(input)));
    }

    @Override
    protected void describe(Config config) {
        config.put("axis", isBuilt() ? sorted() : NormalizedAxes.written(axis));
        describeScale(config);
        config.put("rms_scaling", false);
        describeInitializers(config);
        describeRules(config);
    }

    @Override
    protected LayerNormalization self() {
        return this;
    }

    private Shape sizes(Shape input) {
        NormalizedAxes.requireBehindBatch(who(), axis, input.rank() + 1);
        return NormalizedAxes.sizes(who(), sorted(), input);
    }

    /** Keras sorts the axes as they are named, -1 before 1. */
    private int[] sorted() {
        return Arrays.stream(axis).sorted().toArray();
    }
}
