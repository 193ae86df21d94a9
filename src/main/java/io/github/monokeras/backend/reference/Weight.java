package io.github.monokeras.backend.reference;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;

/** One weight of a layer: its values and, after a step backward, their gradient. */
final class Weight {

    private final Shape shape;
    private final boolean trainable;
    private double[] values;
    private double[] gradient;

    Weight(Tensor start, boolean trainable) {
        shape = start.shape();
        this.trainable = trainable;
        values = start.toDoubleArray();
        gradient = new double[values.length];
    }

    Shape shape() {
        return shape;
    }

    boolean isTrainable() {
        return trainable;
    }

    double[] values() {
        return values;
    }

    double[] gradient() {
        return gradient;
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
