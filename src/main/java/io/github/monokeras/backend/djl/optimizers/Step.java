package io.github.monokeras.backend.djl.optimizers;

import ai.djl.ndarray.types.DataType;

/**
 * What is the same for all weights in one step, and how numbers are rounded in it.
 *
 * @param learningRate the factor of the step
 * @param t its number, from 1
 * @param type the precision of the weights
 */
public record Step(double learningRate, double t, DataType type) {

    /** Rounds the learning rate. */
    public Step {
        learningRate = round(learningRate, type);
    }

    /** Returns a number as Keras holds it in this precision. */
    double round(double number) {
        return round(number, type);
    }

    /** Returns {@code base^exponent}, in float32 as Keras computes it there: {@code 1 - 0.999^t} loses digits. */
    double power(double base, double exponent) {
        return round(Math.pow(round(base), exponent));
    }

    private static double round(double number, DataType type) {
        return type == DataType.FLOAT32 ? (float) number : number;
    }
}
