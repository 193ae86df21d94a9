package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.SampleWeights;
import io.github.monokeras.losses.Reduction;

/**
 * The loss of a batch, one number, beside its gradient: the values of a loss, weighted and put together.
 *
 * @param loss whose values they are
 * @param reduction how they are put together
 */
public record BatchLoss(LossFunction loss, Reduction reduction) {

    /** Returns the loss of a batch. */
    public double value(Labels labels, Matrix yPred) {
        return SampleWeights.sum(factors(labels, yPred), loss.values(labels.yTrue(), yPred));
    }

    /** Returns its gradient with respect to the predictions. */
    public Matrix gradient(Labels labels, Matrix yPred) {
        return loss.gradient(labels.yTrue(), yPred, factors(labels, yPred));
    }

    private double[] factors(Labels labels, Matrix yPred) {
        return SampleWeights.factors(labels.sampleWeight(), loss.mask(labels.yTrue()), loss.count(yPred), reduction);
    }
}
