package io.github.monokeras.losses;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;

/**
 * Between cross-entropy and absolute error, for labels that may be wrong: {@code (1 - p[yTrue]^q) / q}, averaged over the batch;
 * labels are class numbers, {@code (batch, …)} or {@code (batch, …, 1)} for probabilities {@code (batch, …, classes)}.
 *
 * @param q near 0 as the cross-entropy, near 1 as the absolute error, above 0 and below 1; default 0.5
 * @param reduction how the values of a batch become one number; default {@link Reduction#SUM_OVER_BATCH_SIZE}
 * @see <a href="https://keras.io/api/losses/">keras.losses.CategoricalGeneralizedCrossEntropy</a>
 * @see <a href="https://arxiv.org/abs/1805.07836">Zhang and Sabuncu, 2018</a>
 */
public record CategoricalGeneralizedCrossEntropy(double q, Reduction reduction)
        implements ReducibleLoss<CategoricalGeneralizedCrossEntropy> {

    /** Checks the range of the options. */
    public CategoricalGeneralizedCrossEntropy {
        if (!(q > 0 && q < 1)) {
            throw new IllegalArgumentException(
                    "CategoricalGeneralizedCrossEntropy: q must be above 0 and below 1, got " + q);
        }
    }

    /** Takes Keras's defaults. */
    public CategoricalGeneralizedCrossEntropy() {
        this(0.5, Reduction.SUM_OVER_BATCH_SIZE);
    }

    /** Returns this loss with another exponent. */
    public CategoricalGeneralizedCrossEntropy q(double newQ) {
        return new CategoricalGeneralizedCrossEntropy(newQ, reduction);
    }

    @Override
    public CategoricalGeneralizedCrossEntropy reduction(Reduction newReduction) {
        return new CategoricalGeneralizedCrossEntropy(q, newReduction);
    }

    /** One class number for each prediction. */
    @Override
    public Shape labelShape(Shape output) {
        return Options.oneForEach(output);
    }

    @Override
    public void requireLabels(String call, Tensor yTrue, Shape output) {
        Options.requireClassNumbers(call, "CategoricalGeneralizedCrossEntropy", yTrue, output.dim(-1), null);
    }
}
