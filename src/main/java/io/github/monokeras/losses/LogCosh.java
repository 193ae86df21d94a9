package io.github.monokeras.losses;

/**
 * The logarithm of the hyperbolic cosine of the difference: {@code mean(log(cosh(yPred - yTrue)))} over the last axis, then
 * over the batch; nearly {@code d² / 2} for a small difference {@code d}, nearly {@code |d| - log(2)} for a large one.
 *
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/regression_losses/#logcosh-class">keras.losses.LogCosh</a>
 */
public record LogCosh(Reduction reduction) implements ReducibleLoss<LogCosh> {

    /** Takes Keras's default. */
    public LogCosh() {
        this(Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public LogCosh reduction(Reduction newReduction) {
        return new LogCosh(newReduction);
    }
}
