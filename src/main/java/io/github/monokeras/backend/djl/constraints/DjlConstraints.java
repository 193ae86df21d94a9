package io.github.monokeras.backend.djl.constraints;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Scalar;
import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.constraints.MinMaxNorm;
import io.github.monokeras.constraints.NonNeg;
import io.github.monokeras.constraints.NormConstraint;
import io.github.monokeras.constraints.UnitNorm;

/** From the description of a constraint to where it puts a weight. */
public final class DjlConstraints {

    private DjlConstraints() {}

    /**
     * Puts a weight where it may be, in place; what is computed for that is freed.
     *
     * <p>Nothing may record a graph meanwhile.
     *
     * @throws IllegalArgumentException if the weight has no axis that the constraint names
     */
    public static void apply(Constraint constraint, NDArray weight) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            if (constraint instanceof NonNeg) {
                DjlArrays.assign(weight, weight.maximum(Scalar.of(0, weight)));
            } else if (constraint instanceof UnitNorm options) {
                weight.divi(norms(options, weight).add(NormConstraint.EPSILON));
            } else if (constraint instanceof MaxNorm options) {
                NDArray norms = norms(options, weight);
                NDArray desired = norms.minimum(Scalar.of(options.maxValue(), norms));
                weight.muli(desired.div(norms.add(NormConstraint.EPSILON)));
            } else if (constraint instanceof MinMaxNorm options) {
                NDArray norms = norms(options, weight);
                weight.muli(desired(options, norms).div(norms.add(NormConstraint.EPSILON)));
            } else {
                throw new IllegalArgumentException(
                        "DjlBackend: constraint must be one that it knows, got " + constraint);
            }
        }
    }

    /** Returns the lengths of the vectors, each axis of theirs with the size 1. */
    private static NDArray norms(NormConstraint options, NDArray weight) {
        int[] axes = options.axes(weight.getShape().dimension());
        return weight.square().sum(axes, true).sqrt();
    }

    private static NDArray desired(MinMaxNorm options, NDArray norms) {
        NDArray within =
                norms.minimum(Scalar.of(options.maxValue(), norms)).maximum(Scalar.of(options.minValue(), norms));
        return within.mul(Scalar.of(options.rate(), norms)).add(norms.mul(Scalar.of(1 - options.rate(), norms)));
    }
}
