package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;
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
import io.github.monokeras.losses.SquaredHinge;
import io.github.monokeras.losses.Tversky;
import org.jspecify.annotations.Nullable;

/** A loss as a number for each row of a prediction, beside its gradient. */
public interface LossFunction {

    /** Returns the loss of each row. */
    double[] values(Matrix yTrue, Matrix yPred);

    /** Returns the gradient of {@code sum(factors[row] values[row])} with respect to the predictions. */
    Matrix gradient(Matrix yTrue, Matrix yPred, double[] factors);

    /** Returns how many values there are: one for each row, but for the few losses that judge places or whole batches. */
    default int count(Matrix yPred) {
        return yPred.rows();
    }

    /** Returns 1 for each row that counts and 0 for each that does not, not even in a mean, or null: all count. */
    default double @Nullable [] mask(Matrix yTrue) {
        return null;
    }

    /** From the description of a loss to its arithmetic. */
    static LossFunction of(Loss loss) {
        if (loss instanceof MeanSquaredError) {
            return new SquaredError();
        }
        if (loss instanceof MeanAbsoluteError) {
            return new AbsoluteError();
        }
        if (loss instanceof MeanAbsolutePercentageError) {
            return new PercentageError();
        }
        if (loss instanceof MeanSquaredLogarithmicError) {
            return new SquaredLogarithmicError();
        }
        if (loss instanceof Huber huber) {
            return new HuberError(huber.delta());
        }
        if (loss instanceof LogCosh) {
            return new LogCoshError();
        }
        if (loss instanceof CosineSimilarity) {
            return new Cosine();
        }
        if (loss instanceof Hinge) {
            return new SignLabels(new HingeMargin());
        }
        if (loss instanceof SquaredHinge) {
            return new SignLabels(new SquaredHingeMargin());
        }
        if (loss instanceof CategoricalHinge) {
            return new BestWrongClass();
        }
        if (loss instanceof KLDivergence) {
            return new Divergence();
        }
        if (loss instanceof Poisson) {
            return new PoissonDeviation();
        }
        if (loss instanceof Dice) {
            return new Overlap(0.5, 0.5, Crossentropy.EPSILON / 2);
        }
        if (loss instanceof Tversky tversky) {
            return new Overlap(tversky.alpha(), tversky.beta(), Crossentropy.EPSILON);
        }
        if (loss instanceof CategoricalGeneralizedCrossEntropy generalized) {
            return new GeneralizedCrossentropy(generalized.q());
        }
        if (loss instanceof CustomLoss custom) {
            return new ExpressionLoss(custom.formula());
        }
        if (loss instanceof Crossentropy crossentropy) {
            return Crossentropies.of(crossentropy);
        }
        throw new IllegalArgumentException("ReferenceBackend: loss must be one that it knows, got " + loss);
    }

    /** Returns a loss that is given the logits behind a network's last activation. */
    static LossFunction ofLogits(Loss loss) {
        return of(((Crossentropy) loss).fromLogits(true));
    }
}
