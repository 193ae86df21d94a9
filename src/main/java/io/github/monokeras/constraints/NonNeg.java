package io.github.monokeras.constraints;

/**
 * Keeps weights from being negative: {@code w = max(w, 0)}.
 *
 * @see <a href="https://keras.io/api/layers/constraints/#nonneg-class">keras.constraints.NonNeg</a>
 */
public record NonNeg() implements Constraint {}
