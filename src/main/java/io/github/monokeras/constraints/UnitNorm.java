package io.github.monokeras.constraints;

import java.util.List;

/**
 * Gives all vectors the length 1: {@code w = w / (1e-7 + norm)}.
 *
 * @param axis the axes of a vector, negative ones counted from the end; default 0
 * @see <a href="https://keras.io/api/layers/constraints/#unitnorm-class">keras.constraints.UnitNorm</a>
 */
public record UnitNorm(List<Integer> axis) implements NormConstraint {

    /** Checks the option. */
    public UnitNorm {
        axis = Options.requireAxis("UnitNorm", axis);
    }

    /** Takes Keras's default: axis 0. */
    public UnitNorm() {
        this(Options.FIRST_AXIS);
    }

    /** Returns this constraint for vectors along other axes. */
    public UnitNorm axis(int... newAxis) {
        return new UnitNorm(Options.axis(newAxis));
    }
}
