package io.github.monokeras.losses;

/**
 * The mean of the differences in percent of the label: {@code 100 mean(|yTrue - yPred| / max(|yTrue|, 1e-7))} over the last
 * axis, then over the batch.
 *
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/regression_losses/#meanabsolutepercentageerror-class">keras.losses.MeanAbsolutePercentageError</a>
 */
public record MeanAbsolutePercentageError(Reduction reduction) implements ReducibleLoss<MeanAbsolutePercentageError> {

    /** Takes Keras's default. */
    public MeanAbsolutePercentageError() {
        this(Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public MeanAbsolutePercentageError reduction(Reduction newReduction) {
        return new MeanAbsolutePercentageError(newReduction);
    }
}
