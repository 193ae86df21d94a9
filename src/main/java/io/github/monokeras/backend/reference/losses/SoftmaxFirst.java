package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;

/**
 * A loss of probabilities that is given logits: it reads {@code p = softmax(x)}; with {@code g} its derivative with respect to
 * {@code p}, the derivative is {@code p_j (g_j - sum_k g_k p_k)}.
 *
 * @param ofProbabilities the loss
 */
public record SoftmaxFirst(LossFunction ofProbabilities) implements LossFunction {

    @Override
    public double[] values(Matrix yTrue, Matrix x) {
        return ofProbabilities.values(yTrue, Softmax.of(x));
    }

    @Override
    public Matrix gradient(Matrix yTrue, Matrix x, double[] factors) {
        Matrix p = Softmax.of(x);
        Matrix g = ofProbabilities.gradient(yTrue, p, factors);
        double[] along = g.zip(p, (a, b) -> a * b).sumOfColumns();
        Matrix gradient = Matrix.zeros(x.rows(), x.columns());
        for (int i = 0; i < gradient.values().length; i++) {
            gradient.values()[i] = p.values()[i] * (g.values()[i] - along[i / x.columns()]);
        }
        return gradient;
    }
}
