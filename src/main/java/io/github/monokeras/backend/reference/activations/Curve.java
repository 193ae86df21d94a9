package io.github.monokeras.backend.reference.activations;

import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of each number on its own, beside its derivative: {@code y = f(z)}, {@code dz = dy f'(z)}.
 *
 * @param value the function
 * @param derivative its derivative; at a kink, TensorFlow's
 */
public record Curve(DoubleUnaryOperator value, DoubleUnaryOperator derivative) implements Formula {

    @Override
    public Flow forward(Matrix z) {
        return new Flow(z.map(value), dy -> dy.zip(z, (d, v) -> d * derivative.applyAsDouble(v)));
    }
}
