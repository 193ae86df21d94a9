package io.github.monokeras.backend.reference.batch;

import java.util.function.Function;

/**
 * What a function computed, and how a gradient flows back through it.
 *
 * @param output the result, {@code (rows, outputs)}
 * @param way back
 * @param penalty what outputs on the way cost beside the loss
 */
public record Flow(Matrix output, Way way, double penalty) {

    /** Takes a function whose output costs nothing. */
    public Flow(Matrix output, Way way) {
        this(output, way, 0);
    }

    /** The way of a gradient back through a function. */
    public interface Way {

        /**
         * Takes the gradient of the loss with respect to the output, leaves that of each weight with the weight, and
         * returns that with respect to the input.
         */
        Matrix back(Matrix gradient);
    }

    /** Sends the gradient of the loss back through the function; returns what arrives at its input. */
    public Matrix backward(Matrix gradient) {
        return way.back(gradient);
    }

    /** Returns the flow through this function and then the next. */
    public Flow then(Function<Matrix, Flow> next) {
        Flow after = next.apply(output);
        return new Flow(after.output, gradient -> backward(after.backward(gradient)), penalty + after.penalty);
    }
}
