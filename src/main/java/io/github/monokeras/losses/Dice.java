package io.github.monokeras.losses;

/**
 * How little labels and predictions overlap: {@code 1 - 2 sum(yTrue yPred) / (sum(yTrue) + sum(yPred) + 1e-7)}, one value for
 * the whole batch.
 *
 * <p>Keras's option {@code axis} is not there: the sums go over the whole batch, Keras's default.
 *
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/">keras.losses.Dice</a>
 */
public record Dice(Reduction reduction) implements ReducibleLoss<Dice> {

    /** Takes Keras's default. */
    public Dice() {
        this(Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public Dice reduction(Reduction newReduction) {
        return new Dice(newReduction);
    }
}
