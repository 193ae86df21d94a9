package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Labels;
import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.SampleWeights;
import io.github.monokeras.losses.Reduction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The loss of a batch, one number, beside its gradient: the values of a loss, weighted and put together.
 *
 * @param loss whose values they are
 * @param reduction how they are put together
 */
public record BatchLoss(LossFunction loss, Reduction reduction) {

    /** Returns the loss of a batch, of the rows that a mask leaves; null leaves all. */
    public double value(Labels labels, Matrix yPred, @Nullable NdArray mask) {
        return SampleWeights.sum(factors(labels, yPred, mask), loss.values(labels.yTrue(), yPred));
    }

    /** Returns its gradient with respect to the predictions. */
    public Matrix gradient(Labels labels, Matrix yPred, @Nullable NdArray mask) {
        return loss.gradient(labels.yTrue(), yPred, factors(labels, yPred, mask));
    }

    /** Returns what the loss is a mean over, in samples: those that a mask leaves. */
    public double share(Labels labels, @Nullable NdArray mask) {
        reduction.requireMean();
        double[] counting = both(loss.mask(labels.yTrue()), mask);
        return counting == null
                ? labels.count()
                : labels.count() * Arrays.stream(counting).average().orElse(0);
    }

    private double[] factors(Labels labels, Matrix yPred, @Nullable NdArray mask) {
        double[] own = loss.mask(labels.yTrue());
        return SampleWeights.factors(labels.sampleWeight(), both(own, mask), loss.count(yPred), reduction);
    }

    private static double @Nullable [] both(double @Nullable [] own, @Nullable NdArray mask) {
        if (mask == null || own == null) {
            return mask == null ? own : mask.values();
        }
        double[] product = own.clone();
        for (int row = 0; row < product.length; row++) {
            product[row] *= mask.values()[row];
        }
        return product;
    }
}
