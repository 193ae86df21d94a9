package io.github.monokeras.ops;

/**
 * One number where a condition holds, another elsewhere.
 *
 * @param condition what holds where it is not 0
 * @param then the numbers where it holds
 * @param otherwise the numbers elsewhere
 */
public record Where(Expression condition, Expression then, Expression otherwise) implements Expression {

    @Override
    public boolean reads(Input input) {
        return condition.reads(input) || then.reads(input) || otherwise.reads(input);
    }

    @Override
    public boolean isOnePerSample() {
        return condition.isOnePerSample() && then.isOnePerSample() && otherwise.isOnePerSample();
    }

    @Override
    public String toString() {
        return "where(" + condition + ", " + then + ", " + otherwise + ")";
    }
}
