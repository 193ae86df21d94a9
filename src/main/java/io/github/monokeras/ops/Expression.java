package io.github.monokeras.ops;

import io.github.monokeras.ops.Arithmetic.Operator;
import io.github.monokeras.ops.Elementwise.Function;
import io.github.monokeras.ops.OverLastAxis.Summary;

/**
 * A formula over labels and predictions, {@code (batch, …, outputs)} each, as {@code
 * yTrue.minus(yPred).square().mean()}.
 *
 * <p>It is not computed but written down: a method returns a longer formula and leaves this one as it is. Where functions have
 * a kink their gradients are TensorFlow's.
 *
 * @see <a href="https://keras.io/api/ops/">keras.ops</a>
 */
public sealed interface Expression permits Input, Constant, Elementwise, Arithmetic, Power, Where, OverLastAxis {

    /** Returns the labels. */
    static Input yTrue() {
        return new Input("yTrue");
    }

    /** Returns the predictions. */
    static Input yPred() {
        return new Input("yPred");
    }

    /** Returns a number, as in {@code constant(1).minus(yPred)}. */
    static Expression constant(double value) {
        return new Constant(value);
    }

    /** Returns {@code then} where a condition holds, as {@code yTrue.greater(0)}, and {@code otherwise} elsewhere. */
    static Expression where(Expression condition, Expression then, Expression otherwise) {
        return new Where(condition, then, otherwise);
    }

    /** Says whether this formula reads an input. */
    boolean reads(Input input);

    /** Says whether the result is one number for each sample, not one for each output. */
    boolean isOnePerSample();

    /** Returns {@code this + other}. */
    default Expression plus(Expression other) {
        return new Arithmetic(Operator.PLUS, this, other);
    }

    /** Returns {@code this + number}. */
    default Expression plus(double number) {
        return plus(constant(number));
    }

    /** Returns {@code this - other}. */
    default Expression minus(Expression other) {
        return new Arithmetic(Operator.MINUS, this, other);
    }

    /** Returns {@code this - number}. */
    default Expression minus(double number) {
        return minus(constant(number));
    }

    /** Returns {@code this other}. */
    default Expression times(Expression other) {
        return new Arithmetic(Operator.TIMES, this, other);
    }

    /** Returns {@code this number}. */
    default Expression times(double number) {
        return times(constant(number));
    }

    /** Returns {@code this / other}. */
    default Expression dividedBy(Expression other) {
        return new Arithmetic(Operator.DIVIDED_BY, this, other);
    }

    /** Returns {@code this / number}. */
    default Expression dividedBy(double number) {
        return dividedBy(constant(number));
    }

    /** Returns {@code -this}. */
    default Expression negative() {
        return new Elementwise(Function.NEGATIVE, this);
    }

    /** Returns {@code this²}. */
    default Expression square() {
        return new Elementwise(Function.SQUARE, this);
    }

    /** Returns {@code √this}. */
    default Expression sqrt() {
        return new Elementwise(Function.SQRT, this);
    }

    /** Returns {@code |this|}. */
    default Expression abs() {
        return new Elementwise(Function.ABS, this);
    }

    /** Returns {@code e^this}. */
    default Expression exp() {
        return new Elementwise(Function.EXP, this);
    }

    /** Returns the natural logarithm of this. */
    default Expression log() {
        return new Elementwise(Function.LOG, this);
    }

    /** Returns {@code 1 / (1 + exp(-this))}. */
    default Expression sigmoid() {
        return new Elementwise(Function.SIGMOID, this);
    }

    /** Returns the hyperbolic tangent of this. */
    default Expression tanh() {
        return new Elementwise(Function.TANH, this);
    }

    /** Returns {@code max(this, 0)}. */
    default Expression relu() {
        return new Elementwise(Function.RELU, this);
    }

    /** Returns {@code log(1 + exp(this))}. */
    default Expression softplus() {
        return new Elementwise(Function.SOFTPLUS, this);
    }

    /** Returns {@code this^exponent}. */
    default Expression power(double exponent) {
        return new Power(this, exponent);
    }

    /** Returns the larger of the two. */
    default Expression maximum(Expression other) {
        return new Arithmetic(Operator.MAXIMUM, this, other);
    }

    /** Returns the larger of this and a number. */
    default Expression maximum(double number) {
        return maximum(constant(number));
    }

    /** Returns the smaller of the two. */
    default Expression minimum(Expression other) {
        return new Arithmetic(Operator.MINIMUM, this, other);
    }

    /** Returns the smaller of this and a number. */
    default Expression minimum(double number) {
        return minimum(constant(number));
    }

    /** Returns this, kept within two numbers. */
    default Expression clip(double least, double most) {
        return maximum(least).minimum(most);
    }

    /** Returns 1 where {@code this > other}, else 0. */
    default Expression greater(Expression other) {
        return new Arithmetic(Operator.GREATER, this, other);
    }

    /** Returns 1 where {@code this > number}, else 0. */
    default Expression greater(double number) {
        return greater(constant(number));
    }

    /** Returns 1 where {@code this >= other}, else 0. */
    default Expression greaterEqual(Expression other) {
        return new Arithmetic(Operator.GREATER_EQUAL, this, other);
    }

    /** Returns 1 where {@code this < other}, else 0. */
    default Expression less(Expression other) {
        return new Arithmetic(Operator.LESS, this, other);
    }

    /** Returns 1 where {@code this < number}, else 0. */
    default Expression less(double number) {
        return less(constant(number));
    }

    /** Returns 1 where {@code this <= other}, else 0. */
    default Expression lessEqual(Expression other) {
        return new Arithmetic(Operator.LESS_EQUAL, this, other);
    }

    /** Returns 1 where {@code this = number}, else 0. */
    default Expression equal(double number) {
        return new Arithmetic(Operator.EQUAL, this, constant(number));
    }

    /** Returns the sum over the last axis. */
    default Expression sum() {
        return new OverLastAxis(Summary.SUM, this);
    }

    /** Returns the mean over the last axis. */
    default Expression mean() {
        return new OverLastAxis(Summary.MEAN, this);
    }

    /** Returns the largest along the last axis. */
    default Expression max() {
        return new OverLastAxis(Summary.MAX, this);
    }
}
