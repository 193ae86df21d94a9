package io.github.monokeras.losses;

/**
 * The square of how far predictions fall short of the margin: {@code mean(max(1 - yTrue yPred, 0)²)} over the last axis, then
 * over the batch.
 *
 * <p>Labels are -1 and 1; if those of a batch are all 0 and 1, they are taken as -1 and 1.
 *
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/hinge_losses/#squaredhinge-class">keras.losses.SquaredHinge</a>
 */
public record SquaredHinge(Reduction reduction) implements ReducibleLoss<SquaredHinge> {

    /** Takes Keras's default. */
    public SquaredHinge() {
        this(Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public SquaredHinge reduction(Reduction newReduction) {
        return new SquaredHinge(newReduction);
    }
}
