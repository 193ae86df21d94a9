package io.github.monokeras.losses;

/**
 * How far predictions fall short of the margin: {@code mean(max(1 - yTrue yPred, 0))} over the last axis, then over the batch.
 *
 * <p>Labels are -1 and 1; if those of a batch are all 0 and 1, they are taken as -1 and 1.
 *
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/hinge_losses/#hinge-class">keras.losses.Hinge</a>
 */
public record Hinge(Reduction reduction) implements ReducibleLoss<Hinge> {

    /** Takes Keras's default. */
    public Hinge() {
        this(Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public Hinge reduction(Reduction newReduction) {
        return new Hinge(newReduction);
    }
}
