package io.github.monokeras.losses;

/**
 * Squared for a small difference {@code d = yPred - yTrue}, straight for a large one: {@code d² / 2} where
 * {@code |d| <= delta}, else {@code delta |d| - delta² / 2}; averaged over the last axis, then over the batch.
 *
 * @param delta where it turns, above 0; default 1
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/regression_losses/#huber-class">keras.losses.Huber</a>
 */
public record Huber(double delta, Reduction reduction) implements ReducibleLoss<Huber> {

    /** Checks the range of the options. */
    public Huber {
        Options.requirePositive("Huber", "delta", delta);
    }

    /** Takes Keras's defaults. */
    public Huber() {
        this(1, Reduction.SUM_OVER_BATCH_SIZE);
    }

    /** Returns this loss that turns elsewhere. */
    public Huber delta(double newDelta) {
        return new Huber(newDelta, reduction);
    }

    @Override
    public Huber reduction(Reduction newReduction) {
        return new Huber(delta, newReduction);
    }
}
