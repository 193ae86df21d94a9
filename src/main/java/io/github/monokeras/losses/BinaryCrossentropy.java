package io.github.monokeras.losses;

/**
 * The cross-entropy of yes-or-no labels: {@code -mean(yTrue log(p) + (1 - yTrue) log(1 - p))} over the last axis, then
 * over the batch.
 *
 * <p>Probabilities are kept within {@code [1e-7, 1 - 1e-7]}. Behind a final sigmoid or softmax the loss is computed from
 * what goes into it, {@code max(x, 0) - x yTrue + log(1 + exp(-|x|))}, as Keras on TensorFlow does. Keras's option
 * {@code axis} is not there: the mean goes over the last axis.
 *
 * @param fromLogits whether predictions are logits instead of probabilities; default false
 * @param labelSmoothing how far labels are drawn to one half, {@code yTrue (1 - s) + s / 2}, from 0 to 1; default 0
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#binarycrossentropy-class">keras.losses.BinaryCrossentropy</a>
 */
public record BinaryCrossentropy(boolean fromLogits, double labelSmoothing, Reduction reduction)
        implements Crossentropy, ReducibleLoss<BinaryCrossentropy> {

    /** Checks the range of the options. */
    public BinaryCrossentropy {
        Options.requireFraction("BinaryCrossentropy", "labelSmoothing", labelSmoothing);
    }

    /** Takes probabilities and leaves labels as they are. */
    public BinaryCrossentropy() {
        this(false, 0, Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public BinaryCrossentropy fromLogits(boolean newFromLogits) {
        return new BinaryCrossentropy(newFromLogits, labelSmoothing, reduction);
    }

    /** Returns this loss with labels drawn to one half. */
    public BinaryCrossentropy labelSmoothing(double newLabelSmoothing) {
        return new BinaryCrossentropy(fromLogits, newLabelSmoothing, reduction);
    }

    @Override
    public BinaryCrossentropy reduction(Reduction newReduction) {
        return new BinaryCrossentropy(fromLogits, labelSmoothing, newReduction);
    }
}
