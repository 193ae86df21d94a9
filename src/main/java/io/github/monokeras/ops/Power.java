package io.github.monokeras.ops;

/**
 * Each number to a fixed power.
 *
 * @param base the numbers
 * @param exponent the power
 */
public record Power(Expression base, double exponent) implements Expression {

    @Override
    public boolean reads(Input input) {
        return base.reads(input);
    }

    @Override
    public boolean isOnePerSample() {
        return base.isOnePerSample();
    }

    @Override
    public String toString() {
        return "power(" + base + ", " + exponent + ")";
    }
}
