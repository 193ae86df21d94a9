package io.github.monokeras.losses;

/**
 * How little labels and predictions overlap, with a weight for each kind of error: {@code 1 - tp / (tp + alpha fp + beta fn +
 * 1e-7)}, one value for the whole batch.
 *
 * <p>With {@code tp = sum(yTrue yPred)}, {@code fp = sum(yTrue (1 - yPred))} and {@code fn = sum((1 - yTrue) yPred)}: Keras's
 * {@code fp} and {@code fn} change places with those of the paper. Keras's option {@code axis} is not there: the sums go over
 * the whole batch, Keras's default.
 *
 * @param alpha the weight of {@code fp}, at least 0; default 0.5
 * @param beta the weight of {@code fn}, at least 0; default 0.5
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/">keras.losses.Tversky</a>
 * @see <a href="https://arxiv.org/abs/1706.05721">Salehi, Erdogmus and Gholipour, 2017</a>
 */
public record Tversky(double alpha, double beta, Reduction reduction) implements ReducibleLoss<Tversky> {

    /** Checks the range of the options. */
    public Tversky {
        Options.requireNotNegative("Tversky", "alpha", alpha);
        Options.requireNotNegative("Tversky", "beta", beta);
    }

    /** Takes Keras's defaults. */
    public Tversky() {
        this(0.5, 0.5, Reduction.SUM_OVER_BATCH_SIZE);
    }

    /** Returns this loss with another weight of {@code fp}. */
    public Tversky alpha(double newAlpha) {
        return new Tversky(newAlpha, beta, reduction);
    }

    /** Returns this loss with another weight of {@code fn}. */
    public Tversky beta(double newBeta) {
        return new Tversky(alpha, newBeta, reduction);
    }

    @Override
    public Tversky reduction(Reduction newReduction) {
        return new Tversky(alpha, beta, newReduction);
    }
}
