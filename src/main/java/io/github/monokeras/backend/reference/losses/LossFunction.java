package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.CategoricalCrossentropy;
import io.github.monokeras.losses.Crossentropy;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;

/** A loss as a number for each row of a prediction, beside its gradient. */
public interface LossFunction {

    /** Returns the loss of each row. */
    double[] values(Matrix yTrue, Matrix yPred);

    /** Returns the gradient of {@code sum(factors[row] values[row])} with respect to the predictions. */
    Matrix gradient(Matrix yTrue, Matrix yPred, double[] factors);

    /** From the description of a loss to its arithmetic. */
    static LossFunction of(Loss loss) {
        if (loss instanceof MeanSquaredError) {
            return new SquaredError();
        }
        if (loss instanceof MeanAbsoluteError) {
            return new AbsoluteError();
        }
        if (loss instanceof BinaryCrossentropy crossentropy) {
            double smoothing = crossentropy.labelSmoothing();
            return crossentropy.fromLogits()
                    ? new LogitCrossentropy(smoothing)
                    : new ProbabilityCrossentropy(smoothing);
        }
        if (loss instanceof CategoricalCrossentropy crossentropy) {
            double smoothing = crossentropy.labelSmoothing();
            return crossentropy.fromLogits()
                    ? new SoftmaxCrossentropy(new OneHotLabels(smoothing))
                    : new ShareCrossentropy(new OneHotLabels(smoothing));
        }
        if (loss instanceof SparseCategoricalCrossentropy crossentropy) {
            LossFunction ofLogits = new SoftmaxCrossentropy(new ClassNumbers());
            return crossentropy.fromLogits() ? ofLogits : new LogarithmFirst(ofLogits);
        }
        throw new IllegalArgumentException("ReferenceBackend: loss must be one that it knows, got " + loss);
    }

    /** Returns a loss that is given the logits behind a network's last activation. */
    static LossFunction ofLogits(Loss loss) {
        return of(((Crossentropy) loss).fromLogits(true));
    }
}
