package io.github.monokeras.ops;

import java.util.Locale;

/**
 * A function of each number.
 *
 * @param function which
 * @param x the numbers
 */
public record Elementwise(Function function, Expression x) implements Expression {

    /** The functions of one number. */
    public enum Function {
        /** {@code -x}. */
        NEGATIVE,
        /** {@code x²}. */
        SQUARE,
        /** {@code √x}. */
        SQRT,
        /** {@code |x|}, with the gradient 0 at 0. */
        ABS,
        /** {@code e^x}. */
        EXP,
        /** The natural logarithm. */
        LOG,
        /** {@code 1 / (1 + exp(-x))}. */
        SIGMOID,
        /** The hyperbolic tangent. */
        TANH,
        /** {@code max(x, 0)}, with the gradient 0 at 0. */
        RELU,
        /** {@code log(1 + exp(x))}. */
        SOFTPLUS
    }

    @Override
    public boolean reads(Input input) {
        return x.reads(input);
    }

    @Override
    public boolean isOnePerSample() {
        return x.isOnePerSample();
    }

    @Override
    public String toString() {
        return function.name().toLowerCase(Locale.ROOT) + "(" + x + ")";
    }
}
