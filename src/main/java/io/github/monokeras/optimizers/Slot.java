package io.github.monokeras.optimizers;

import io.github.monokeras.tensor.Shape;
import java.util.function.UnaryOperator;

/**
 * Something that an optimizer keeps from step to step, beside a weight.
 *
 * @param name Keras's name, as {@code momentum}
 * @param initial the number that it is filled with at first
 * @param shape its shape for a weight of a shape
 */
public record Slot(String name, double initial, UnaryOperator<Shape> shape) {

    /** Makes one of the weight's own shape. */
    public Slot(String name, double initial) {
        this(name, initial, weight -> weight);
    }

    /** Makes one of the weight's own shape, zeros at first. */
    public Slot(String name) {
        this(name, 0);
    }
}
