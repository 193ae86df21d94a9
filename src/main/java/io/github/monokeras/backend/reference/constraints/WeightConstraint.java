package io.github.monokeras.backend.reference.constraints;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.constraints.MinMaxNorm;
import io.github.monokeras.constraints.NonNeg;
import io.github.monokeras.constraints.UnitNorm;

/** Where a weight may be. */
public interface WeightConstraint {

    /**
     * Puts a weight where it may be.
     *
     * @param w the weight's numbers, row by row, changed in place
     * @param shape the weight's shape
     * @throws IllegalArgumentException if the weight has no axis that the constraint names
     */
    void apply(double[] w, int[] shape);

    /** From the description of a constraint to its arithmetic. */
    static WeightConstraint of(Constraint constraint) {
        if (constraint instanceof NonNeg) {
            return new NotNegative();
        }
        if (constraint instanceof MaxNorm options) {
            return new LengthAtMost(options);
        }
        if (constraint instanceof UnitNorm options) {
            return new LengthOne(options);
        }
        if (constraint instanceof MinMaxNorm options) {
            return new LengthDrawnBetween(options);
        }
        throw new IllegalArgumentException("ReferenceBackend: constraint must be one that it knows, got " + constraint);
    }
}
