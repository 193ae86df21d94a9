package io.github.monokeras.losses;

/**
 * The mean of the squared differences: {@code mean((yTrue - yPred)²)} over the last axis, then over the batch.
 *
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/regression_losses/#meansquarederror-class">keras.losses.MeanSquaredError</a>
 */
public record MeanSquaredError(Reduction reduction) implements ReducibleLoss<MeanSquaredError> {

    /** Takes Keras's default. */
    public MeanSquaredError() {
        this(Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public MeanSquaredError reduction(Reduction newReduction) {
        return new MeanSquaredError(newReduction);
    }
}
