package io.github.monokeras.ops;

/**
 * An operation on two numbers at the same place; a value for each sample meets all numbers of that sample.
 *
 * @param operator which
 * @param left the first numbers
 * @param right the second numbers
 */
public record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {

    /** The operations on two numbers; comparisons give 1 or 0, with the gradient 0. */
    public enum Operator {
        /** {@code a + b}. */
        PLUS("+"),
        /** {@code a - b}. */
        MINUS("-"),
        /** {@code a b}. */
        TIMES("*"),
        /** {@code a / b}. */
        DIVIDED_BY("/"),
        /** The larger; where they are equal the gradient is that of the first. */
        MAXIMUM("max"),
        /** The smaller; where they are equal the gradient is that of the first. */
        MINIMUM("min"),
        /** {@code a > b}. */
        GREATER(">"),
        /** {@code a >= b}. */
        GREATER_EQUAL(">="),
        /** {@code a < b}. */
        LESS("<"),
        /** {@code a <= b}. */
        LESS_EQUAL("<="),
        /** {@code a = b}. */
        EQUAL("==");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    @Override
    public boolean reads(Input input) {
        return left.reads(input) || right.reads(input);
    }

    @Override
    public boolean isOnePerSample() {
        return left.isOnePerSample() && right.isOnePerSample();
    }

    @Override
    public String toString() {
        return "(" + left + " " + operator.sign + " " + right + ")";
    }
}
