package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.djl.arrays.Labels;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.backend.djl.arrays.SampleWeights;
import io.github.monokeras.losses.Reduction;
import org.jspecify.annotations.Nullable;

/**
 * The loss of a batch, one number: the values of a loss, weighted and put together.
 *
 * @param loss whose values they are
 * @param readsLogits whether it reads what goes into the last activation, not what comes out
 * @param reduction how they are put together
 */
public record BatchLoss(KerasLoss loss, boolean readsLogits, Reduction reduction) {

    /**
     * Returns the loss of a batch.
     *
     * @param isFollowed whether autograd follows it
     */
    public NDArray of(Labels labels, Outputs outputs, boolean isFollowed) {
        NDArray yPred = readsLogits ? outputs.logits() : outputs.activated();
        NDArray mask = mask(labels, outputs);
        boolean allCountAlike = mask == null && labels.sampleWeight() == null;
        NDArray values = allCountAlike && !isFollowed
                ? loss.valuesToReduce(labels.yTrue(), yPred)
                : loss.values(labels.yTrue(), yPred);
        return SampleWeights.reduce(values, labels.sampleWeight(), mask, reduction);
    }

    /** Returns what the loss is a mean over, in samples: those that a mask leaves. */
    public double share(Labels labels, Outputs outputs) {
        reduction.requireMean();
        NDArray mask = mask(labels, outputs);
        return mask == null ? labels.count() : labels.count() * DjlArrays.scalar(mask.mean());
    }

    private @Nullable NDArray mask(Labels labels, Outputs outputs) {
        return SampleWeights.both(loss.mask(labels.yTrue()), outputs.mask());
    }
}
