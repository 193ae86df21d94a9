package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.losses.Crossentropy;

/**
 * A loss of logits that is given probabilities: it reads {@code x = log p} with {@code p} kept within
 * {@code [epsilon, 1 - epsilon]}; the derivative is that of the loss over {@code p} within and 0 beyond.
 *
 * @param ofLogits the loss
 */
public record LogarithmFirst(LossFunction ofLogits) implements LossFunction {

    private static final double LEAST = Crossentropy.EPSILON;
    private static final double MOST = 1 - Crossentropy.EPSILON;

    @Override
    public double[] values(Matrix yTrue, Matrix p) {
        return ofLogits.values(yTrue, logits(p));
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix p, double[] factors) {
        return ofLogits.gradient(yTrue, logits(p), factors).zip(p, (d, v) -> v < LEAST || v > MOST ? 0 : d / v);
    }

    private static Matrix logits(Matrix p) {
        return p.map(v -> Math.log(Math.min(Math.max(v, LEAST), MOST)));
    }
}
