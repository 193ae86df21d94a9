package io.github.monokeras.backend.reference.constraints;

import io.github.monokeras.constraints.MaxNorm;

/** {@code desired = min(norm, maxValue)}. */
record LengthAtMost(MaxNorm options) implements LengthConstraint {

    @Override
    public double desired(double norm) {
        return Math.min(norm, options.maxValue());
    }
}
