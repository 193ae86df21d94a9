package io.github.monokeras.losses;

/**
 * The Kullback-Leibler divergence of two distributions: {@code sum(yTrue log(yTrue / yPred))} over the last axis, then averaged
 * over the batch.
 *
 * <p>Labels and predictions are kept within {@code [1e-7, 1]}.
 *
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#kldivergence-class">keras.losses.KLDivergence</a>
 */
public record KLDivergence(Reduction reduction) implements ReducibleLoss<KLDivergence> {

    /** Takes Keras's default. */
    public KLDivergence() {
        this(Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public KLDivergence reduction(Reduction newReduction) {
        return new KLDivergence(newReduction);
    }
}
