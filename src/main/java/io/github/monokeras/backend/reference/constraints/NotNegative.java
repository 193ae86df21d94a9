package io.github.monokeras.backend.reference.constraints;

/** {@code w = max(w, 0)}. */
record NotNegative() implements WeightConstraint {

    @Override
    public void apply(double[] w, int[] shape) {
        for (int i = 0; i < w.length; i++) {
            w[i] = Math.max(w[i], 0);
        }
    }
}
