package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.activations.SoftmaxFunction;
import io.github.monokeras.backend.reference.batch.Flow;
import io.github.monokeras.backend.reference.batch.Matrix;

/**
 * {@code O = (A · D) V} with {@code A} the softmax of each row of the scores {@code S}, and {@code D} what dropping makes of
 * each weight: 0, or a factor.
 *
 * <p>Back, with {@code dO} and what came back to the weights themselves, {@code dA0}: {@code dV = (A · D)ᵀ dO},
 * {@code dA = D · (dO Vᵀ) + dA0}, and {@code dS} from the softmax.
 */
final class ValueLookup {

    private final Flow softmax;
    private final Matrix keeps;
    private final Matrix weights;
    private final Matrix dropped;
    private final Matrix drops;
    private final Matrix values;

    /**
     * Looks up values.
     *
     * @param scores {@code (queryTime, valueTime)}
     * @param keeps 1 where a weight is used at all, else 0
     * @param drops what each weight is multiplied by before it is used
     * @param values {@code (valueTime, valueFeatures)}
     */
    ValueLookup(Matrix scores, Matrix keeps, Matrix drops, Matrix values) {
        softmax = new SoftmaxFunction().forward(scores);
        this.keeps = keeps;
        weights = product(softmax.output(), keeps);
        this.drops = drops;
        dropped = product(weights, drops);
        this.values = values;
    }

    /** Returns {@code (queryTime, valueFeatures)}. */
    Matrix output() {
        return dropped.times(values);
    }

    /** Returns the weights before any is dropped. */
    Matrix weights() {
        return weights;
    }

    /** Returns the weights that are used. */
    Matrix dropped() {
        return dropped;
    }

    Matrix gradientOfValues(Matrix dOutput) {
        return dropped.transposed().times(dOutput);
    }

    /**
     * Returns the gradient of the scores.
     *
     * @param dWeights what came back to the weights before any is dropped
     */
    Matrix gradientOfScores(Matrix dOutput, Matrix dWeights) {
        Matrix used = product(drops, dOutput.times(values.transposed()));
        return softmax.backward(product(used.zip(dWeights, Double::sum), keeps));
    }

    static Matrix product(Matrix some, Matrix other) {
        return some.zip(other, (x, y) -> x * y);
    }
}
