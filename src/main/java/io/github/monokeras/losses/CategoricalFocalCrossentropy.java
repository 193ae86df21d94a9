package io.github.monokeras.losses;

/**
 * The cross-entropy of one-hot labels, less of it where the prediction is right already: {@code -sum(alpha (1 - p)^gamma
 * yTrue log(p))} over the last axis, then averaged over the batch.
 *
 * <p>Probabilities are divided by their sum and kept within {@code [1e-7, 1 - 1e-7]}; logits go through a softmax first. It is
 * always computed from what comes out of the last layer. Keras's option {@code axis} is not there: classes lie along the last
 * axis.
 *
 * @param alpha the weight of every class, at least 0; default 0.25
 * @param gamma how much less a right prediction counts, at least 0; default 2
 * @param fromLogits whether predictions are logits instead of probabilities; default false
 * @param labelSmoothing how far labels are drawn to the even distribution over {@code k} classes,
 *     {@code yTrue (1 - s) + s / k}, from 0 to 1; default 0
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#categoricalfocalcrossentropy-class">keras.losses.CategoricalFocalCrossentropy</a>
 * @see <a href="https://arxiv.org/abs/1708.02002">Lin et al., 2017</a>
 */
public record CategoricalFocalCrossentropy(
        double alpha, double gamma, boolean fromLogits, double labelSmoothing, Reduction reduction)
        implements Crossentropy, ReducibleLoss<CategoricalFocalCrossentropy> {

    private static final String WHO = "CategoricalFocalCrossentropy";

    /** Checks the range of the options. */
    public CategoricalFocalCrossentropy {
        Options.requireNotNegative(WHO, "alpha", alpha);
        Options.requireNotNegative(WHO, "gamma", gamma);
        Options.requireFraction(WHO, "labelSmoothing", labelSmoothing);
    }

    /** Takes Keras's defaults. */
    public CategoricalFocalCrossentropy() {
        this(0.25, 2, false, 0, Reduction.SUM_OVER_BATCH_SIZE);
    }

    /** Returns this loss with another weight. */
    public CategoricalFocalCrossentropy alpha(double newAlpha) {
        return new CategoricalFocalCrossentropy(newAlpha, gamma, fromLogits, labelSmoothing, reduction);
    }

    /** Returns this loss with another exponent. */
    public CategoricalFocalCrossentropy gamma(double newGamma) {
        return new CategoricalFocalCrossentropy(alpha, newGamma, fromLogits, labelSmoothing, reduction);
    }

    @Override
    public CategoricalFocalCrossentropy fromLogits(boolean newFromLogits) {
        return new CategoricalFocalCrossentropy(alpha, gamma, newFromLogits, labelSmoothing, reduction);
    }

    /** Returns this loss with labels drawn to the even distribution. */
    public CategoricalFocalCrossentropy labelSmoothing(double newLabelSmoothing) {
        return new CategoricalFocalCrossentropy(alpha, gamma, fromLogits, newLabelSmoothing, reduction);
    }

    @Override
    public CategoricalFocalCrossentropy reduction(Reduction newReduction) {
        return new CategoricalFocalCrossentropy(alpha, gamma, fromLogits, labelSmoothing, newReduction);
    }

    @Override
    public boolean readsLogitsBehindSigmoid() {
        return false;
    }

    @Override
    public boolean readsLogitsBehindSoftmax() {
        return false;
    }
}
