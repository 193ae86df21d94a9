package io.github.monokeras.losses;

/**
 * The mean of the absolute differences: {@code mean(|yTrue - yPred|)} over the last axis, then over the batch.
 *
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/regression_losses/#meanabsoluteerror-class">keras.losses.MeanAbsoluteError</a>
 */
public record MeanAbsoluteError(Reduction reduction) implements ReducibleLoss<MeanAbsoluteError> {

    /** Takes Keras's default. */
    public MeanAbsoluteError() {
        this(Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public MeanAbsoluteError reduction(Reduction newReduction) {
        return new MeanAbsoluteError(newReduction);
    }
}
