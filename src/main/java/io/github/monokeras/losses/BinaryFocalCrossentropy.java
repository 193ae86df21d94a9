package io.github.monokeras.losses;

/**
 * The cross-entropy of yes-or-no labels, less of it where the prediction is right already: {@code mean((1 - q)^gamma
 * crossentropy)} over the last axis, then over the batch, with {@code q = yTrue p + (1 - yTrue) (1 - p)}.
 *
 * <p>The cross-entropy is that of {@link BinaryCrossentropy}. Behind a final sigmoid it is computed from what goes into it,
 * unless {@code fromLogits} is set. Behind a final softmax probabilities are read, where Keras on TensorFlow takes the factor
 * from what comes out of the softmax and the cross-entropy from what goes in, as if that were a sigmoid's.
 *
 * @param applyClassBalancing whether each value is multiplied by {@code yTrue alpha + (1 - yTrue) (1 - alpha)}; default false
 * @param alpha the weight of class 1 where classes are balanced, from 0 to 1; default 0.25
 * @param gamma how much less a right prediction counts, at least 0; default 2
 * @param fromLogits whether predictions are logits instead of probabilities; default false
 * @param labelSmoothing how far labels are drawn to one half, {@code yTrue (1 - s) + s / 2}, from 0 to 1; default 0
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#binaryfocalcrossentropy-class">keras.losses.BinaryFocalCrossentropy</a>
 * @see <a href="https://arxiv.org/abs/1708.02002">Lin et al., 2017</a>
 */
public record BinaryFocalCrossentropy(
        boolean applyClassBalancing,
        double alpha,
        double gamma,
        boolean fromLogits,
        double labelSmoothing,
        Reduction reduction)
        implements Crossentropy, ReducibleLoss<BinaryFocalCrossentropy> {

    private static final String WHO = "BinaryFocalCrossentropy";

    /** Checks the range of the options. */
    public BinaryFocalCrossentropy {
        Options.requireFraction(WHO, "alpha", alpha);
        Options.requireNotNegative(WHO, "gamma", gamma);
        Options.requireFraction(WHO, "labelSmoothing", labelSmoothing);
    }

    /** Takes Keras's defaults. */
    public BinaryFocalCrossentropy() {
        this(false, 0.25, 2, false, 0, Reduction.SUM_OVER_BATCH_SIZE);
    }

    /** Returns this loss with classes balanced, or not. */
    public BinaryFocalCrossentropy applyClassBalancing(boolean newApply) {
        return new BinaryFocalCrossentropy(newApply, alpha, gamma, fromLogits, labelSmoothing, reduction);
    }

    /** Returns this loss with another weight of class 1. */
    public BinaryFocalCrossentropy alpha(double newAlpha) {
        return new BinaryFocalCrossentropy(applyClassBalancing, newAlpha, gamma, fromLogits, labelSmoothing, reduction);
    }

    /** Returns this loss with another exponent. */
    public BinaryFocalCrossentropy gamma(double newGamma) {
        return new BinaryFocalCrossentropy(applyClassBalancing, alpha, newGamma, fromLogits, labelSmoothing, reduction);
    }

    @Override
    public BinaryFocalCrossentropy fromLogits(boolean newFromLogits) {
        return new BinaryFocalCrossentropy(applyClassBalancing, alpha, gamma, newFromLogits, labelSmoothing, reduction);
    }

    /** Returns this loss with labels drawn to one half. */
    public BinaryFocalCrossentropy labelSmoothing(double newSmoothing) {
        return new BinaryFocalCrossentropy(applyClassBalancing, alpha, gamma, fromLogits, newSmoothing, reduction);
    }

    @Override
    public BinaryFocalCrossentropy reduction(Reduction newReduction) {
        return new BinaryFocalCrossentropy(applyClassBalancing, alpha, gamma, fromLogits, labelSmoothing, newReduction);
    }

    @Override
    public boolean readsLogitsBehindSigmoid() {
        return !fromLogits;
    }

    @Override
    public boolean readsLogitsBehindSoftmax() {
        return false;
    }
}
