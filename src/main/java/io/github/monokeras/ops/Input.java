package io.github.monokeras.ops;

/**
 * What a formula is given.
 *
 * @param name {@code yTrue} or {@code yPred}
 */
public record Input(String name) implements Expression {

    @Override
    public boolean reads(Input input) {
        return equals(input);
    }

    @Override
    public boolean isOnePerSample() {
        return false;
    }

    @Override
    public String toString() {
        return name;
    }
}
