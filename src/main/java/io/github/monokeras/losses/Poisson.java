package io.github.monokeras.losses;

/**
 * The negative log-likelihood of counts under a Poisson distribution of mean {@code yPred}, without its constant:
 * {@code mean(yPred - yTrue log(yPred + 1e-7))} over the last axis, then over the batch.
 *
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#poisson-class">keras.losses.Poisson</a>
 */
public record Poisson(Reduction reduction) implements ReducibleLoss<Poisson> {

    /** Takes Keras's default. */
    public Poisson() {
        this(Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public Poisson reduction(Reduction newReduction) {
        return new Poisson(newReduction);
    }
}
