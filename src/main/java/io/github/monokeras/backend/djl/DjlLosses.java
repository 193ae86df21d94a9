package io.github.monokeras.backend.djl;

import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanSquaredError;

/** From the description of a loss to its arithmetic. */
final class DjlLosses {

    private DjlLosses() {}

    static KerasLoss of(Loss loss) {
        if (loss instanceof MeanSquaredError) {
            return new MeanSquaredErrorLoss();
        }
        if (loss instanceof MeanAbsoluteError) {
            return new MeanAbsoluteErrorLoss();
        }
        if (loss instanceof BinaryCrossentropy crossentropy) {
            return new BinaryCrossentropyLoss(crossentropy);
        }
        throw new IllegalArgumentException("DjlBackend: loss must be one that it knows, got " + loss);
    }

    /** Returns a loss that is given what goes into the last sigmoid. */
    static KerasLoss ofLogits(Loss loss) {
        return of(((BinaryCrossentropy) loss).fromLogits(true));
    }
}
