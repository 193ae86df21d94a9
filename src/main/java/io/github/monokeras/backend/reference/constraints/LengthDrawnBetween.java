package io.github.monokeras.backend.reference.constraints;

import io.github.monokeras.constraints.MinMaxNorm;

/** {@code desired = rate clip(norm, minValue, maxValue) + (1 - rate) norm}. */
record LengthDrawnBetween(MinMaxNorm options) implements LengthConstraint {

    @Override
    public double desired(double norm) {
        double within = Math.min(Math.max(norm, options.minValue()), options.maxValue());
        return options.rate() * within + (1 - options.rate()) * norm;
    }
}
