package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;
import java.util.List;

/** One time step of a recurrent layer, forward and back. */
interface RecurrentCell {

    /**
     * Returns the states behind a time step, of which the first is its output too, and the way back.
     *
     * @param x what comes in, {@code (batch, features)}
     * @param states those behind the step before, {@code (batch, units)} each
     */
    Step step(Matrix x, List<Matrix> states);

    /**
     * What a time step computed.
     *
     * @param states {@code (batch, units)} each
     * @param way back
     */
    record Step(List<Matrix> states, Way way) {}

    /** The way of gradients back through a time step. */
    interface Way {

        /** Takes the gradients of the states behind the step, and returns what goes on; the weights get theirs. */
        Gradients back(List<Matrix> gradients);
    }

    /**
     * What goes on.
     *
     * @param x the gradient of what came in
     * @param states those of the states behind the step before
     */
    record Gradients(Matrix x, List<Matrix> states) {}

    static Matrix sum(Matrix first, Matrix... others) {
        Matrix sum = first;
        for (Matrix other : others) {
            sum = sum.zip(other, Double::sum);
        }
        return sum;
    }

    /** Returns the product number by number. */
    static Matrix product(Matrix one, Matrix other) {
        return one.zip(other, (a, b) -> a * b);
    }
}
