package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.arrays.Outputs;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.BinaryFocalCrossentropy;
import io.github.monokeras.losses.CategoricalCrossentropy;
import io.github.monokeras.losses.CategoricalFocalCrossentropy;
import io.github.monokeras.losses.CategoricalGeneralizedCrossEntropy;
import io.github.monokeras.losses.CategoricalHinge;
import io.github.monokeras.losses.CosineSimilarity;
import io.github.monokeras.losses.Crossentropy;
import io.github.monokeras.losses.CustomLoss;
import io.github.monokeras.losses.Dice;
import io.github.monokeras.losses.Hinge;
import io.github.monokeras.losses.Huber;
import io.github.monokeras.losses.KLDivergence;
import io.github.monokeras.losses.LogCosh;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanAbsolutePercentageError;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.losses.MeanSquaredLogarithmicError;
import io.github.monokeras.losses.Poisson;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;
import io.github.monokeras.losses.SquaredHinge;
import io.github.monokeras.losses.Tversky;

/** From the description of a loss to its arithmetic. */
public final class DjlLosses {

    private DjlLosses() {}

    public static KerasLoss of(Loss loss) {
        if (loss instanceof MeanSquaredError) {
            return KerasLoss.meanOf("mean_squared_error", RegressionFormulas::squaredError);
        }
        if (loss instanceof MeanAbsoluteError) {
            return KerasLoss.meanOf("mean_absolute_error", RegressionFormulas::absoluteError);
        }
        if (loss instanceof MeanAbsolutePercentageError) {
            return KerasLoss.meanOf("mean_absolute_percentage_error", RegressionFormulas::percentageError);
        }
        if (loss instanceof MeanSquaredLogarithmicError) {
            return KerasLoss.meanOf("mean_squared_logarithmic_error", RegressionFormulas::squaredLogarithmicError);
        }
        if (loss instanceof Huber huber) {
            return KerasLoss.meanOf("huber_loss", (y, p) -> RegressionFormulas.huber(y, p, huber.delta()));
        }
        if (loss instanceof LogCosh) {
            return KerasLoss.meanOf("log_cosh", RegressionFormulas::logCosh);
        }
        if (loss instanceof Poisson) {
            return KerasLoss.meanOf("poisson", RegressionFormulas::poisson);
        }
        if (loss instanceof Hinge) {
            return KerasLoss.meanOf("hinge", MarginFormulas::shortfall);
        }
        if (loss instanceof SquaredHinge) {
            return KerasLoss.meanOf("squared_hinge", MarginFormulas::squaredShortfall);
        }
        if (loss instanceof CategoricalHinge) {
            return KerasLoss.of("categorical_hinge", MarginFormulas::bestWrongClass);
        }
        if (loss instanceof CosineSimilarity) {
            return KerasLoss.of("cosine_similarity", SimilarityFormulas::cosine);
        }
        if (loss instanceof KLDivergence) {
            return KerasLoss.of("kl_divergence", SimilarityFormulas::divergence);
        }
        if (loss instanceof Dice) {
            return KerasLoss.of("dice", SimilarityFormulas::dice);
        }
        if (loss instanceof Tversky tversky) {
            return KerasLoss.of("tversky", (y, p) -> SimilarityFormulas.tversky(y, p, tversky.alpha(), tversky.beta()));
        }
        if (loss instanceof CategoricalGeneralizedCrossEntropy generalized) {
            return KerasLoss.of(
                    "categorical_generalized_cross_entropy",
                    (y, p) -> SimilarityFormulas.generalizedCrossentropy(y, p, generalized.q()));
        }
        if (loss instanceof CustomLoss custom) {
            return new ExpressionLoss(custom);
        }
        return crossentropy(loss);
    }

    private static KerasLoss crossentropy(Loss loss) {
        if (loss instanceof BinaryCrossentropy crossentropy) {
            return new BinaryCrossentropyLoss(crossentropy);
        }
        if (loss instanceof BinaryFocalCrossentropy crossentropy) {
            return new BinaryFocalCrossentropyLoss(crossentropy);
        }
        if (loss instanceof CategoricalCrossentropy crossentropy) {
            return new CategoricalCrossentropyLoss(crossentropy);
        }
        if (loss instanceof CategoricalFocalCrossentropy crossentropy) {
            return new CategoricalFocalCrossentropyLoss(crossentropy);
        }
        if (loss instanceof SparseCategoricalCrossentropy crossentropy) {
            return new SparseCategoricalCrossentropyLoss(crossentropy);
        }
        throw new IllegalArgumentException("DjlBackend: loss must be one that it knows, got " + loss);
    }

    /** Returns the values of a loss behind an output, which may have it read the logits. */
    public static SampleValues behind(Network.Output output, Loss description) {
        boolean readsLogits = output.readsLogits(description);
        KerasLoss loss = readsLogits ? ofLogits(description) : of(description);
        return (yTrue, outputs) -> loss.values(yTrue, read(outputs, readsLogits));
    }

    /** Returns the loss of a batch behind an output, which may have it read the logits. */
    public static BatchLoss batchBehind(Network.Output output, Loss description) {
        boolean readsLogits = output.readsLogits(description);
        return new BatchLoss(
                readsLogits ? ofLogits(description) : of(description), readsLogits, description.reduction());
    }

    private static KerasLoss ofLogits(Loss description) {
        return of(((Crossentropy) description).fromLogits(true));
    }

    private static NDArray read(Outputs outputs, boolean readsLogits) {
        return readsLogits ? outputs.logits() : outputs.activated();
    }
}
