package io.github.monokeras.layers;

import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.tensor.Shape;

/**
 * One weight of a layer, before it has values.
 *
 * @param name Keras's name of it, as {@code kernel}
 * @param shape its shape in Keras's layout
 * @param initializer where its values start
 * @param trainable whether training changes it
 */
public record WeightSpec(String name, Shape shape, Initializer initializer, boolean trainable) {

    /** Describes a weight that training changes. */
    public WeightSpec(String name, Shape shape, Initializer initializer) {
        this(name, shape, initializer, true);
    }

    /** Returns the same weight, which training leaves as it is. */
    WeightSpec frozen() {
        return new WeightSpec(name, shape, initializer, false);
    }
}
