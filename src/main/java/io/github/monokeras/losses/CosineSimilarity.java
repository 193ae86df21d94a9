package io.github.monokeras.losses;

/**
 * The cosine of the angle between label and prediction, negative: {@code -sum(l2norm(yTrue) l2norm(yPred))} over the last
 * axis, then averaged over the batch; -1 where they point the same way. A vector of length below 1e-7 is divided by 1e-7.
 *
 * <p>Keras's option {@code axis} is not there: vectors lie along the last axis.
 *
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/regression_losses/#cosinesimilarity-class">keras.losses.CosineSimilarity</a>
 */
public record CosineSimilarity(Reduction reduction) implements ReducibleLoss<CosineSimilarity> {

    /** Takes Keras's default. */
    public CosineSimilarity() {
        this(Reduction.SUM_OVER_BATCH_SIZE);
    }

    @Override
    public CosineSimilarity reduction(Reduction newReduction) {
        return new CosineSimilarity(newReduction);
    }
}
