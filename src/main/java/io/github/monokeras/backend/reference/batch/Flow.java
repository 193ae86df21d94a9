package io.github.monokeras.backend.reference.batch;

/**
 * What a function computed, and how a gradient flows back through it.
 *
 * @param output the result, {@code (rows, outputs)}
 * @param way back
 */
public record Flow(Matrix output, Way way) {

    /** The way of a gradient back through a function. */
    public interface Way {

        /** Takes the gradient of the loss with respect to the output, and returns that with respect to the input. */
        Matrix back(Matrix gradient);
    }

    /** Sends the gradient of the loss back through the function; returns what arrives at its input. */
    public Matrix backward(Matrix gradient) {
        return way.back(gradient);
    }
}
