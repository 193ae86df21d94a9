package io.github.monokeras.losses;

/**
 * A loss that can be told how the values of a batch become one number.
 *
 * @param <L> the loss itself, so that a chain of options keeps its type
 */
public sealed interface ReducibleLoss<L extends ReducibleLoss<L>> extends Loss
        permits MeanSquaredError,
                MeanAbsoluteError,
                MeanAbsolutePercentageError,
                MeanSquaredLogarithmicError,
                Huber,
                LogCosh,
                CosineSimilarity,
                BinaryCrossentropy,
                BinaryFocalCrossentropy,
                CategoricalCrossentropy,
                CategoricalFocalCrossentropy,
                CategoricalGeneralizedCrossEntropy,
                SparseCategoricalCrossentropy,
                KLDivergence,
                Poisson,
                Hinge,
                SquaredHinge,
                CategoricalHinge,
                Dice,
                Tversky,
                CustomLoss {

    /** Returns this loss with another reduction. */
    L reduction(Reduction newReduction);

    /**
     * Returns this loss with the reduction that Keras calls by this name, as {@code "sum"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    default L reduction(String name) {
        return reduction(Reduction.of(name));
    }
}
