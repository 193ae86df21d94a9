package io.github.monokeras.backend.reference.constraints;

import io.github.monokeras.constraints.NormConstraint;

/** {@code w = w desired / (1e-7 + norm)} for each vector of a weight, where {@code norm = sqrt(sum(w²))}. */
interface LengthConstraint extends WeightConstraint {

    /** Returns the description, which names the axes of a vector. */
    NormConstraint options();

    /** Returns the length that a vector shall have in place of this one. */
    double desired(double norm);

    @Override
    default void apply(double[] w, int[] shape) {
        int[] vectors = vectors(shape);
        double[] squares = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            squares[vectors[i]] += w[i] * w[i];
        }
        for (int i = 0; i < w.length; i++) {
            double norm = Math.sqrt(squares[vectors[i]]);
            w[i] *= desired(norm) / (NormConstraint.EPSILON + norm);
        }
    }

    /** Returns for each place of a weight the first place of the vector that it belongs to. */
    private int[] vectors(int[] shape) {
        boolean[] alongVector = new boolean[shape.length];
        for (int axis : options().axes(shape.length)) {
            alongVector[axis] = true;
        }
        int size = 1;
        for (int dim : shape) {
            size *= dim;
        }
        int[] vectors = new int[size];
        for (int i = 0; i < size; i++) {
            int stride = 1;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                int index = i / stride % shape[axis];
                vectors[i] += alongVector[axis] ? 0 : index * stride;
                stride *= shape[axis];
            }
        }
        return vectors;
    }
}
