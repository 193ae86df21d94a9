package io.github.monokeras.losses;

/**
 * How far the right class falls short of standing 1 above the best wrong one: {@code max(neg - pos + 1, 0)} with
 * {@code pos = sum(yTrue yPred)} and {@code neg = max((1 - yTrue) yPred)} over the last axis, then averaged over the batch.
 *
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/hinge_losses/#categoricalhinge-class">keras.losses.CategoricalHinge</a>
 */
public record CategoricalHinge(Reduction reduction) implements ReducibleLoss<CategoricalHinge> {

    /** Takes Keras's default. */
    public CategoricalHinge() {
        this(Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public CategoricalHinge reduction(Reduction newReduction) {
        return new CategoricalHinge(newReduction);
    }
}
