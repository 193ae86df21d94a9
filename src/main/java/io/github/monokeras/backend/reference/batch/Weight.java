package io.github.monokeras.backend.reference.batch;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;

/** One weight of a layer: its values and, after a step backward, their gradient. */
public final class Weight {

    private final Shape shape;
    private final double[] values;
    private final double[] gradient;

    public Weight(Tensor start) {
        shape = start.shape();
        values = start.toDoubleArray();
        gradient = new double[values.length];
    }

    public Shape shape() {
        return shape;
    }

    public double[] values() {
        return values;
    }

    public double[] gradient() {
        return gradient;
    }

    /** Adds to the gradient. */
    public void addGradient(double[] more) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += more[i];
        }
    }

    /** Starts a step backward: nothing has arrived yet. */
    public void clearGradient() {
        Arrays.fill(gradient, 0);
    }

    public Tensor tensor() {
        return Tensor.of(shape, values);
    }

    public void set(Tensor tensor) {
        System.arraycopy(tensor.toDoubleArray(), 0, values, 0, values.length);
    }
}
