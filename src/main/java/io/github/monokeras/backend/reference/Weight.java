package io.github.monokeras.backend.reference;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;

/** One weight of a layer: its values and, after a step backward, their gradient. */
final class Weight {

    private final Shape shape;
    private double[] values;
    private double[] gradient;

    Weight(Tensor start) {
        shape = start.shape();
        values = start.toDoubleArray();
        gradient = new double[values.length];
    }

    Shape shape() {
        return shape;
    }

    double[] values() {
        return values;
    }

    double[] gradient() {
        return gradient;
    }

    /** Adds to the gradient. */
    void addGradient(double[] more) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += more[i];
        }
    }

    void gradient(double[] newGradient) {
        gradient = newGradient;
    }

    Tensor tensor() {
        return Tensor.of(shape, values);
    }

    void set(Tensor tensor) {
        values = tensor.toDoubleArray();
    }
}
