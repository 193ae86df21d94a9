package io.github.monokeras.constraints;

import java.util.List;

/**
 * Keeps vectors from being longer than {@code maxValue}: {@code w = w min(norm, maxValue) / (1e-7 + norm)}.
 *
 * @param maxValue the greatest length, 0 or more; default 2
 * @param axis the axes of a vector, negative ones counted from the end; default 0
 * @see <a href="https://keras.io/api/layers/constraints/#maxnorm-class">keras.constraints.MaxNorm</a>
 * @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava et al., 2014</a>
 */
public record MaxNorm(double maxValue, List<Integer> axis) implements NormConstraint {

    /** Checks the range of the options. */
    public MaxNorm {
        Options.requireNotNegative("MaxNorm", "maxValue", maxValue);
        axis = Options.requireAxis("MaxNorm", axis);
    }

    /** Takes Keras's defaults: length 2, axis 0. */
    public MaxNorm() {
        this(2);
    }

    /** Takes the vectors along axis 0. */
    public MaxNorm(double maxValue) {
        this(maxValue, Options.FIRST_AXIS);
    }

    /** Returns this constraint with another greatest length. */
    public MaxNorm maxValue(double newMaxValue) {
        return new MaxNorm(newMaxValue, axis);
    }

    /** Returns this constraint for vectors along other axes. */
    public MaxNorm axis(int... newAxis) {
        return new MaxNorm(maxValue, Options.axis(newAxis));
    }
}
