package io.github.monokeras.backend.reference.optimizers;

import io.github.monokeras.optimizers.OptimizerVariable;
import io.github.monokeras.tensor.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What is kept from step to step beside one weight, or once for all weights. */
public final class Kept {

    private final Shape shape;
    private final Map<String, double[]> values = new HashMap<>();

    /** Starts empty beside a weight of a shape. */
    public Kept(Shape shape) {
        this.shape = shape;
    }

    /** Adds a variable, filled with its initial number. */
    public void add(OptimizerVariable variable) {
        double[] filled = new double[(int) variable.shape().size()];
        Arrays.fill(filled, variable.initial());
        values.put(variable.name(), filled);
    }

    /** Returns the numbers of a variable, to be read and changed. */
    public double[] get(String name) {
        double[] kept = values.get(name);
        if (kept == null) {
            throw new IllegalArgumentException("Kept: must be one of " + values.keySet() + ", got " + name);
        }
        return kept;
    }

    /** Returns the shape of the weight. */
    Shape shape() {
        return shape;
    }
}
