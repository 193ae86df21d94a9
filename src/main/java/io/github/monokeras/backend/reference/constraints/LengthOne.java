package io.github.monokeras.backend.reference.constraints;

import io.github.monokeras.constraints.UnitNorm;

/** {@code desired = 1}. */
record LengthOne(UnitNorm options) implements LengthConstraint {

    @Override
    public double desired(double norm) {
        return 1;
    }
}
