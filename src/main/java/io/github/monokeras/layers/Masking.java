package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;

/**
 * Says which time steps the layers behind are to skip: those at which every number is {@code maskValue}; they become 0.
 *
 * <p>Input and output {@code (batch, time, features)}, or more axes, the mask {@code (batch, time)}, all axes but the last.
 *
 * @see <a href="https://keras.io/api/layers/core_layers/masking/">keras.layers.Masking</a>
 */
public final class Masking extends SingleInputLayer<Masking> {

    private double maskValue;

    /** Skips the time steps at which every number is 0. */
    public Masking() {}

    /** Skips the time steps at which every number is {@code maskValue}, which must be finite. */
    public Masking(double maskValue) {
        maskValue(maskValue);
    }

    /** Sets the number that a skipped time step is full of; default 0, any finite number. */
    public Masking maskValue(double newMaskValue) {
        requireUnbuilt();
        if (!Double.isFinite(newMaskValue)) {
            throw new IllegalArgumentException("Masking: maskValue must be finite, got " + newMaskValue);
        }
        maskValue = newMaskValue;
        return this;
    }

    /** Returns the number that a skipped time step is full of. */
    public double maskValue() {
        return maskValue;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected Shape outputShape(Shape input) {
        if (input.rank() == 0) {
            throw new IllegalArgumentException(
                    who() + ": an input sample must have at least 1 axis, got shape " + input);
        }
        return input;
    }

    @Override
    protected void describe(Config config) {
        config.put("mask_value", maskValue);
    }

    @Override
    protected Masking self() {
        return this;
    }
}
