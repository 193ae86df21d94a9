package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.ops.Arithmetic.Operator;
import io.github.monokeras.ops.Elementwise.Function;

/** The functions of one number and the operations on two, each beside its derivative. */
final class Derivatives {

    private Derivatives() {}

    static double value(Function function, double x) {
        return switch (function) {
            case NEGATIVE -> -x;
            case SQUARE -> x * x;
            case SQRT -> Math.sqrt(x);
            case ABS -> Math.abs(x);
            case EXP -> Math.exp(x);
            case LOG -> Math.log(x);
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> Math.tanh(x);
            case RELU -> Math.max(x, 0);
            case SOFTPLUS -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
        };
    }

    static double slope(Function function, double x) {
        return switch (function) {
            case NEGATIVE -> -1;
            case SQUARE -> 2 * x;
            case SQRT -> 0.5 / Math.sqrt(x);
            case ABS -> Math.signum(x);
            case EXP -> Math.exp(x);
            case LOG -> 1 / x;
            case SIGMOID -> value(function, x) * (1 - value(function, x));
            case TANH -> 1 - Math.tanh(x) * Math.tanh(x);
            case RELU -> x > 0 ? 1 : 0;
            case SOFTPLUS -> value(Function.SIGMOID, x);
        };
    }

    static double value(Operator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDED_BY -> a / b;
            case MAXIMUM -> Math.max(a, b);
            case MINIMUM -> Math.min(a, b);
            case GREATER -> a > b ? 1 : 0;
            case GREATER_EQUAL -> a >= b ? 1 : 0;
            case LESS -> a < b ? 1 : 0;
            case LESS_EQUAL -> a <= b ? 1 : 0;
            case EQUAL -> a == b ? 1 : 0;
        };
    }

    static double left(Operator operator, double a, double b) {
        return switch (operator) {
            case PLUS, MINUS -> 1;
            case TIMES -> b;
            case DIVIDED_BY -> 1 / b;
            case MAXIMUM -> a >= b ? 1 : 0;
            case MINIMUM -> a <= b ? 1 : 0;
            case GREATER, GREATER_EQUAL, LESS, LESS_EQUAL, EQUAL -> 0;
        };
    }

    static double right(Operator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> 1;
            case MINUS -> -1;
            case TIMES -> a;
            case DIVIDED_BY -> -a / (b * b);
            case MAXIMUM -> a >= b ? 0 : 1;
            case MINIMUM -> a <= b ? 0 : 1;
            case GREATER, GREATER_EQUAL, LESS, LESS_EQUAL, EQUAL -> 0;
        };
    }
}
