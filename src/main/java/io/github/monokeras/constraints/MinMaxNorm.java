package io.github.monokeras.constraints;

import java.util.List;

/**
 * Draws the lengths of vectors to between {@code minValue} and {@code maxValue}: {@code w = w desired / (1e-7 + norm)} with
 * {@code desired = rate clip(norm, minValue, maxValue) + (1 - rate) norm}.
 *
 * <p>A vector of zeros stays one, though it is shorter than {@code minValue}.
 *
 * @param minValue the least length, 0 or more; default 0
 * @param maxValue the greatest length, {@code minValue} or more; default 1
 * @param rate how far a length is drawn at each step, from 0, not at all, to 1, all the way; default 1
 * @param axis the axes of a vector, negative ones counted from the end; default 0
 * @see <a href="https://keras.io/api/layers/constraints/#minmaxnorm-class">keras.constraints.MinMaxNorm</a>
 */
public record MinMaxNorm(double minValue, double maxValue, double rate, List<Integer> axis) implements NormConstraint {

    /** Checks the range of the options. */
    public MinMaxNorm {
        Options.requireNotNegative("MinMaxNorm", "minValue", minValue);
        if (!(maxValue >= minValue)) {
            throw new IllegalArgumentException("MinMaxNorm: maxValue must be at least minValue, got %s and minValue %s"
                    .formatted(maxValue, minValue));
        }
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("MinMaxNorm: rate must be within 0 and 1, got " + rate);
        }
        axis = Options.requireAxis("MinMaxNorm", axis);
    }

    /** Takes Keras's defaults: lengths from 0 to 1, rate 1, axis 0. */
    public MinMaxNorm() {
        this(0, 1);
    }

    /** Takes the rate 1 and the vectors along axis 0. */
    public MinMaxNorm(double minValue, double maxValue) {
        this(minValue, maxValue, 1, Options.FIRST_AXIS);
    }

    /** Returns this constraint with another least length. */
    public MinMaxNorm minValue(double newMinValue) {
        return new MinMaxNorm(newMinValue, maxValue, rate, axis);
    }

    /** Returns this constraint with another greatest length. */
    public MinMaxNorm maxValue(double newMaxValue) {
        return new MinMaxNorm(minValue, newMaxValue, rate, axis);
    }

    /** Returns this constraint drawing lengths by another part of the way. */
    public MinMaxNorm rate(double newRate) {
        return new MinMaxNorm(minValue, maxValue, newRate, axis);
    }

    /** Returns this constraint for vectors along other axes. */
    public MinMaxNorm axis(int... newAxis) {
        return new MinMaxNorm(minValue, maxValue, rate, Options.axis(newAxis));
    }
}
