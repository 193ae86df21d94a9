package io.github.monokeras.ops;

/**
 * A number in a formula.
 *
 * @param value the number
 */
public record Constant(double value) implements Expression {

    @Override
    public boolean reads(Input input) {
        return false;
    }

    @Override
    public boolean isOnePerSample() {
        return true;
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }
}
