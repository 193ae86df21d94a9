package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;

/**
 * Brings vectors to length 1: {@code output = x / max(sqrt(sum(x²)), 1e-12)}.
 *
 * <p>Input and output {@code (batch, …)}; a vector lies along the axes.
 *
 * @see <a href="https://keras.io/api/layers/normalization_layers/unit_normalization/">keras.layers.UnitNormalization</a>
 */
public final class UnitNormalization extends SingleInputLayer<UnitNormalization> {

    /** The least length that is divided by: a vector of zeros stays one. */
    public static final double EPSILON = 1e-12;

    private int[] axis = {-1};

    /** Makes a layer whose vectors lie along the last axis. */
    public UnitNormalization() {}

    /** Makes a layer with Keras's {@code axis}, as {@link #axis(int...)}. */
    public UnitNormalization(int... axis) {
        this.axis = axis.clone();
    }

    /** Sets the axes along which a vector lies, one or several, the batch being axis 0; default -1, the last. */
    public UnitNormalization axis(int... newAxis) {
        requireUnbuilt();
        axis = newAxis.clone();
        return this;
    }

    /** Returns the axes as they were named. */
    public int[] axis() {
        return axis.clone();
    }

    /** Returns the axes in arrays of a rank, the batch being axis 0. */
    public int[] axes(int rank) {
        return NormalizedAxes.of(axis, rank);
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected Shape outputShape(Shape input) {
        NormalizedAxes.require(who(), axis, input.rank() + 1);
        return input;
    }

    @Override
    protected void describe(Config config) {
        config.put("axis", NormalizedAxes.written(axis));
    }

    @Override
    protected UnitNormalization self() {
        return this;
    }
}
