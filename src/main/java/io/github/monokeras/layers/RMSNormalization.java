package io.github.monokeras.layers;

import io.github.monokeras.initializers.Ones;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Brings each sample to a root of the mean square of 1: {@code output = scale x / sqrt(mean(x²) + epsilon)}.
 *
 * <p>Input and output {@code (batch, …)}; the mean is taken along the axes; scale has a number for each place along them.
 *
 * @see <a href="https://keras.io/api/layers/normalization_layers/rms_normalization/">keras.layers.RMSNormalization</a>
 * @see <a href="https://arxiv.org/abs/1910.07467">Zhang and Sennrich, Root mean square layer normalization</a>
 */
public final class RMSNormalization extends SingleInputLayer<RMSNormalization> {

    private int[] axis = {-1};
    private double epsilon = 1e-6;

    /** Makes a layer that normalizes along the last axis. */
    public RMSNormalization() {}

    /** Makes a layer with Keras's {@code axis}, as {@link #axis(int...)}. */
    public RMSNormalization(int... axis) {
        this.axis = axis.clone();
    }

    /** Sets the axes along which is averaged: the last one, or the last ones; default -1. */
    public RMSNormalization axis(int... newAxis) {
        requireUnbuilt();
        axis = newAxis.clone();
        return this;
    }

    /** Sets what is added to the mean square, 0 or more; default 0.000001. */
    public RMSNormalization epsilon(double newEpsilon) {
        requireUnbuilt();
        epsilon = NormalizationOptions.requireNotNegative("RMSNormalization", "epsilon", newEpsilon);
        return this;
    }

    /** Returns the axes as they were named. */
    public int[] axis() {
        return axis.clone();
    }

    /** Returns the axes in arrays of a rank, the batch being axis 0, in ascending order. */
    public int[] axes(int rank) {
        return NormalizedAxes.of(sorted(), rank);
    }

    /** Returns what is added to the mean square. */
    public double epsilon() {
        return epsilon;
    }

    @Override
    protected Shape outputShape(Shape input) {
        sizes(input);
        return input;
    }

    @Override
    protected List<WeightSpec> weightSpecs(Shape input) {
        return List.of(new WeightSpec("scale", sizes(input), new Ones()));
    }

    @Override
    protected void describe(Config config) {
        config.put("axis", isBuilt() ? sorted() : NormalizedAxes.written(axis)).put("epsilon", epsilon);
    }

    @Override
    protected RMSNormalization self() {
        return this;
    }

    private Shape sizes(Shape input) {
        int rank = input.rank() + 1;
        NormalizedAxes.requireBehindBatch(who(), axis, rank);
        int[] axes = axes(rank);
        for (int i = 0; i < axes.length; i++) {
            if (axes[i] != rank - axes.length + i) {
                throw new IllegalArgumentException(
                        "%s: axis must be the last, or the last ones in their order, got %s of the input shape %s"
                                .formatted(who(), Arrays.toString(axis), input.withBatch(Shape.UNKNOWN)));
            }
        }
        return NormalizedAxes.sizes(who(), sorted(), input);
    }

    private int[] sorted() {
        return Arrays.stream(axis).sorted().toArray();
    }
}
