package io.github.monokeras.backend.reference.regularizers;

import java.util.Arrays;

/** {@code factor sum(|w|)}, with the gradient {@code factor sign(w)}, which is 0 where the weight is 0. */
record AbsoluteSum(double factor) implements WeightPenalty {

    @Override
    public double value(double[] w, int[] shape) {
        return factor * Arrays.stream(w).map(Math::abs).sum();
    }

    @Override
    public double[] gradient(double[] w, int[] shape) {
        return Arrays.stream(w).map(value -> factor * Math.signum(value)).toArray();
    }
}
