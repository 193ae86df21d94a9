package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import java.util.List;

/**
 * How many inputs feed one output of a weight, and how many outputs one input feeds.
 *
 * <p>Kept as double, for the product of a large window may pass an int.
 */
record Fans(double in, double out) {

    /**
     * A matrix {@code (inputs, units)} has its two sizes; of more than two axes the last two are input and output, each
     * times the window before them; a vector has its length for both, a single number 1.
     */
    static Fans of(Shape shape) {
        if (shape.rank() == 0) {
            return new Fans(1, 1);
        }
        if (shape.rank() == 1) {
            return new Fans(shape.dim(0), shape.dim(0));
        }
        double window = 1;
        for (int axis = 0; axis < shape.rank() - 2; axis++) {
            window *= shape.dim(axis);
        }
        return new Fans(window * shape.dim(-2), window * shape.dim(-1));
    }

    /** The products of the sizes along the named axes, which may be counted from the end. */
    static Fans of(Shape shape, List<Integer> inputAxes, List<Integer> outputAxes) {
        return new Fans(product(shape, inputAxes), product(shape, outputAxes));
    }

    private static double product(Shape shape, List<Integer> axes) {
        double product = 1;
        for (int axis : axes) {
            product *= shape.dim(axis);
        }
        return product;
    }
}
