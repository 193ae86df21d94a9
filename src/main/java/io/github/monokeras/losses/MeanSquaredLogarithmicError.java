package io.github.monokeras.losses;

/**
 * The mean of the squared differences of logarithms: {@code mean((log(yTrue + 1) - log(yPred + 1))²)} over the last axis,
 * then over the batch.
 *
 * <p>Labels and predictions below 1e-7 count as 1e-7.
 *
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/regression_losses/#meansquaredlogarithmicerror-class">keras.losses.MeanSquaredLogarithmicError</a>
 */
public record MeanSquaredLogarithmicError(Reduction reduction) implements ReducibleLoss<MeanSquaredLogarithmicError> {

    /** Takes Keras's default. */
    public MeanSquaredLogarithmicError() {
        this(Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public MeanSquaredLogarithmicError reduction(Reduction newReduction) {
        return new MeanSquaredLogarithmicError(newReduction);
    }
}
