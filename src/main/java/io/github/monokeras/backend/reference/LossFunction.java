package io.github.monokeras.backend.reference;

import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanSquaredError;

/** A loss as a number for each place of a prediction, beside its gradient. */
interface LossFunction {

    /** Returns the loss of one place. */
    double value(double yTrue, double yPred);

    /** Returns its derivative with respect to the prediction. */
    double derivative(double yTrue, double yPred);

    /** Returns the mean of each row. */
    default double[] rowMeans(Matrix yTrue, Matrix yPred) {
        return yTrue.zip(yPred, this::value).meanOfColumns();
    }

    /** Returns the gradient of the mean over all places. */
    default Matrix gradient(Matrix yTrue, Matrix yPred) {
        int places = yTrue.values().length;
        return yTrue.zip(yPred, (y, p) -> derivative(y, p) / places);
    }

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
        throw new IllegalArgumentException("ReferenceBackend: loss must be one that it knows, got " + loss);
    }

    /** Returns a loss that is given the logits behind a network's last activation. */
    static LossFunction ofLogits(Loss loss) {
        return of(((BinaryCrossentropy) loss).fromLogits(true));
    }
}
