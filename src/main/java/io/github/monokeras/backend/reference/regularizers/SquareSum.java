package io.github.monokeras.backend.reference.regularizers;

import java.util.Arrays;

/** {@code factor sum(w²)}, with the gradient {@code 2 factor w}. */
record SquareSum(double factor) implements WeightPenalty {

    @Override
    public double value(double[] w, int[] shape) {
        return factor * Arrays.stream(w).map(value -> value * value).sum();
    }

    @Override
    public double[] gradient(double[] w, int[] shape) {
        return Arrays.stream(w).map(value -> 2 * factor * value).toArray();
    }
}
