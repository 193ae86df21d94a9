package io.github.monokeras.losses;

/**
 * The cross-entropy of one-hot labels, or of labels that are distributions: {@code -sum(yTrue log(p))} over the last axis,
 * then averaged over the batch.
 *
 * <p>Probabilities are divided by their sum and kept within {@code [1e-7, 1 - 1e-7]}; logits {@code x} give
 * {@code log(p) = x - log(sum(exp(x)))}. Keras's option {@code axis} is not there: classes lie along the last axis.
 *
 * @param fromLogits whether predictions are logits instead of probabilities; default false
 * @param labelSmoothing how far labels are drawn to the even distribution over {@code k} classes,
 *     {@code yTrue (1 - s) + s / k}, from 0 to 1; default 0
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#categoricalcrossentropy-class">keras.losses.CategoricalCrossentropy</a>
 */
public record CategoricalCrossentropy(boolean fromLogits, double labelSmoothing, Reduction reduction)
        implements Crossentropy, ReducibleLoss<CategoricalCrossentropy> {

    /** Checks the range of the options. */
    public CategoricalCrossentropy {
        Options.requireFraction("CategoricalCrossentropy", "labelSmoothing", labelSmoothing);
    }

    /** Takes probabilities and leaves labels as they are. */
    public CategoricalCrossentropy() {
        this(false, 0, Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public CategoricalCrossentropy fromLogits(boolean newFromLogits) {
        return new CategoricalCrossentropy(newFromLogits, labelSmoothing, reduction);
    }

    /** Returns this loss with labels drawn to the even distribution. */
    public CategoricalCrossentropy labelSmoothing(double newLabelSmoothing) {
        return new CategoricalCrossentropy(fromLogits, newLabelSmoothing, reduction);
    }

    @Override
    public CategoricalCrossentropy reduction(Reduction newReduction) {
        return new CategoricalCrossentropy(fromLogits, labelSmoothing, newReduction);
    }
}
